package nl.buurtkanaal.pages;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.buurtkanaal.platform.views.Frame;
import nl.buurtkanaal.platform.views.PageFrame;
import nl.buurtkanaal.platform.web.Flash;

/** What stands around every page, asked from the features that know it. */
@Singleton
class SiteFrame implements PageFrame {

    private final boolean demo;

    SiteFrame(@Value("${buurtkanaal.demo:false}") boolean demo) {
        this.demo = demo;
    }

    @Override
    public Frame of(HttpRequest<?> request) {
        return withoutDatabase(request);
    }

    @Override
    public Frame withoutDatabase(HttpRequest<?> request) {
        return new Frame(null, null, demo, request.getPath(), "/inloggen?terug=" + URLEncoder.encode(request.getPath(), StandardCharsets.UTF_8),
            Flash.of(request).orElse(null), false);
    }
}
