package nl.buurtkanaal.cast;

/** Which of the test JVMs that run beside each other this is: each has databases of its own. */
public final class Fork {

    /** {@code jvm1}, {@code jvm2}; the first where a test is run by hand. */
    public static final String NAME = System.getProperty("test.fork", "jvm1");

    private Fork() {
    }
}
