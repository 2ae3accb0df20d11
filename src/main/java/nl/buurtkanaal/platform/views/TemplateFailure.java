package nl.buurtkanaal.platform.views;

/** A template cannot be read, or not be filled in with the values that it got. The text names the template and the line. */
public final class TemplateFailure extends RuntimeException {

    TemplateFailure(String text) {
        super(text);
    }

    TemplateFailure(String text, Throwable cause) {
        super(text, cause);
    }
}
