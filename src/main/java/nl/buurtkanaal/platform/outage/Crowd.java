package nl.buurtkanaal.platform.outage;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Singleton;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;

/** How many visitors wait for a thread. */
@Singleton
class Crowd implements BeanCreatedEventListener<ExecutorService>, Ordered {

    @Nullable private volatile BlockingQueue<Runnable> waiting;

    /** Before others wrap it, to measure it for instance. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public ExecutorService onCreated(BeanCreatedEvent<ExecutorService> event) {
        if (TaskExecutors.BLOCKING.equals(event.getBeanIdentifier().getName()) && event.getBean() instanceof ThreadPoolExecutor threads) {
            waiting = threads.getQueue();
        }
        return event.getBean();
    }

    int size() {
        var queue = waiting;
        return queue == null ? 0 : queue.size();
    }
}
