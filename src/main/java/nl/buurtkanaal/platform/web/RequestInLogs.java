package nl.buurtkanaal.platform.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import org.slf4j.MDC;

/** Gives every log line that a request causes, on whichever thread, the reference of that request. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class RequestInLogs implements Ordered {

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }

    @RequestFilter
    void name(HttpRequest<?> request, MutablePropagatedContext context) {
        context.add(new Reference(RequestReference.of(request)));
    }

    /** Takes along one word. The one of Micronaut takes the whole log context along, and copies it at every step of a request. */
    private record Reference(String text) implements ThreadPropagatedContextElement<String> {

        @Override
        public String updateThreadContext() {
            var before = MDC.get(RequestReference.IN_LOGS);
            set(text);
            return before;
        }

        @Override
        public void restoreThreadContext(String before) {
            set(before);
        }

        private static void set(@Nullable String reference) {
            if (reference == null) {
                MDC.remove(RequestReference.IN_LOGS);
            } else {
                MDC.put(RequestReference.IN_LOGS, reference);
            }
        }
    }
}
