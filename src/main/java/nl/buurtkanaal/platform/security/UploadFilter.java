package nl.buurtkanaal.platform.security;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/**
 * Reads the words of a form with files, of somebody who is signed in: nobody else's file is read. The form token is among the words, and is
 * looked at as that of any form ({@link FormTokenFilter}). A file on its way holds none of the threads that make pages.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class UploadFilter implements Ordered {

    private final ExecutorService slow;
    private final long most;

    UploadFilter(@Named(TaskExecutors.IO) ExecutorService slow, HttpServerConfiguration server) {
        this.slow = slow;
        this.most = server.getMaxRequestSize();
    }

    /** Once it is known who sends it, and before its token is looked at. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() - 1;
    }

    @RequestFilter(methods = HttpMethod.POST)
    CompletableFuture<HttpRequest<?>> read(HttpRequest<?> request) {
        if (!Upload.isOne(request) || !(request instanceof ServerHttpRequest<?> posted)) {
            return CompletableFuture.completedFuture(request);
        }
        if (request.getContentLength() > most) {
            // before anybody waits for it: a body that is being read and refused halfway keeps its sender waiting (a minute, run)
            throw new ContentLengthExceededException(most, request.getContentLength());
        }
        var upload = new Upload(posted.byteBody().toInputStream(), request.getHeaders().get("Content-Type"));
        upload.keepIn(request);
        return CompletableFuture.supplyAsync(() -> {
            upload.words(FormOrigin.of(request)).keepIn(request);
            return request;
        }, slow);
    }

    @ResponseFilter
    void close(HttpRequest<?> request, @Nullable Throwable failure) {
        Upload.of(request).ifPresent(upload -> slow.execute(upload::close));
    }
}
