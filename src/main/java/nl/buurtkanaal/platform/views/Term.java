package nl.buurtkanaal.platform.views;

import io.micronaut.core.annotation.Nullable;

/** What a template says between its braces. */
interface Term {

    /** What it stands for at a place; null when nothing. */
    @Nullable
    Object in(Scope scope);

    /** Words or a number of the template itself. */
    record Constant(Object value) implements Term {
        @Override
        public Object in(Scope scope) {
            return value;
        }
    }

    /** @param where template and line, for who reads the error */
    record Call(TemplateFunction function, Term[] parameters, String where) implements Term {

        @Override
        @Nullable
        public Object in(Scope scope) {
            var values = new Object[Math.max(1, parameters.length)];
            values[0] = scope.value;
            for (var i = 0; i < parameters.length; i++) {
                values[i] = parameters[i].in(scope);
            }
            try {
                return function.apply(values, scope);
            } catch (TemplateFailure e) {
                throw e;
            } catch (RuntimeException e) {
                throw new TemplateFailure(where, e);
            }
        }
    }
}
