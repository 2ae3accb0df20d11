package nl.buurtkanaal.platform.database;

import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;

/** Looks once for the files of the demo. Micronaut's own look for a file opens the whole jar anew for each bean, a tenth of a start. */
public final class DemoIsHere implements Condition {

    private static final boolean HERE = DemoIsHere.class.getResource("/demo/posts.json") != null;

    @Override
    public boolean matches(ConditionContext context) {
        return HERE;
    }
}
