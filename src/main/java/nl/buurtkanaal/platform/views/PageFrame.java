package nl.buurtkanaal.platform.views;

import io.micronaut.http.HttpRequest;

/** Knows what stands around a page. Implemented by {@code pages}, which may ask every feature for its part. */
public interface PageFrame {

    /** The frame of a page; may ask the database once, for what waits for the person who is signed in. */
    Frame of(HttpRequest<?> request);

    /** The same without a question to the database: for error pages, which also stand when it is away. Never fails. */
    Frame withoutDatabase(HttpRequest<?> request);
}
