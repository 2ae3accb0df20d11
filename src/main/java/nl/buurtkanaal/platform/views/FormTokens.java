package nl.buurtkanaal.platform.views;

import io.micronaut.http.HttpRequest;

/** Makes the signed token that every form carries. Implemented by the filter that checks it. */
public interface FormTokens {

    /** A token for a form on the page that answers this request. */
    String issue(HttpRequest<?> request);
}
