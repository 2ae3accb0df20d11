package nl.buurtkanaal.platform.views;

import io.micronaut.core.annotation.Nullable;

/** A "helper" in the words of Handlebars, such as {@code {{date expiresOn}}}. It never asks the database. */
interface TemplateFunction {

    /** @param values the parameters; without any, what the template stands at */
    @Nullable
    Object apply(Object[] values, Scope scope);
}
