package nl.buurtkanaal.platform.views;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.buurtkanaal.platform.errors.NotFound;

/** Style sheets, scripts and icons: a name never changes its content, so browsers keep them for a year. */
@Controller("/assets")
@Secured(SecurityRule.IS_ANONYMOUS)
class AssetController {

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @Get("/{name}")
    HttpResponse<byte[]> show(String name, @Nullable @Header(HttpHeaders.ACCEPT_ENCODING) String accepted) {
        var asset = assets.find(name).orElseThrow(NotFound::new);
        var encodings = accepted == null ? "" : accepted;
        if (asset.brotli() != null && encodings.contains("br")) {
            return answer(asset.brotli(), asset.mediaType()).header(HttpHeaders.CONTENT_ENCODING, "br");
        }
        if (asset.gzip() != null && encodings.contains("gzip")) {
            return answer(asset.gzip(), asset.mediaType()).header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer(asset.bytes(), asset.mediaType());
    }

    private static io.micronaut.http.MutableHttpResponse<byte[]> answer(byte[] bytes, String mediaType) {
        return HttpResponse.ok(bytes)
            .header(HttpHeaders.CONTENT_TYPE, mediaType)
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
            .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
    }
}
