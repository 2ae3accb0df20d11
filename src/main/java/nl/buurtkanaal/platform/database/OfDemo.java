package nl.buurtkanaal.platform.database;

import io.micronaut.context.annotation.Requires;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A bean of the demo: where its files are not, as in the jar, it is not there either. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Requires(condition = DemoIsHere.class)
public @interface OfDemo {
}
