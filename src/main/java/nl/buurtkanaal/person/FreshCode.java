package nl.buurtkanaal.person;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A form that does what cannot easily be put right, such as a ban or a role: it goes through only when the second factor was
 * shown in this session within the last ten minutes. Otherwise the page asks for a code, and sends the same words again with it. So does a
 * download, which goes on by itself afterwards. Who has no role is not asked.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FreshCode {

    /** A field with a value, {@code outcome=BANNED}: only then a code is asked. Empty: always. */
    String only() default "";
}
