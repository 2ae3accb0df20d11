package nl.buurtkanaal.socialekaart;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import org.junit.jupiter.api.BeforeEach;

/** Rob is editor, Hanneke administrator, Fatma writes along for the library. */
@MicronautTest(transactional = false)
abstract class KeepingPagesTest {

    static final String LINDEBOOM = "/brummen/redactie/aanbod/lindeboom";
    /** For one domain and all kernen, so that a form sends each name once. */
    static final String RUSTPUNT = "/brummen/redactie/aanbod/rustpunt";
    static final String TAALHUIS = "/brummen/redactie/aanbod/taalhuis";
    static final String FORM = "form.form-card";

    @Inject Cast cast;
    @Inject Directory directory;
    @Inject SignIn signIn;
    @Inject Pages pages;

    @BeforeEach
    void enter() {
        directory.willChange();
        cast.enter();
        directory.willChange();
    }
}
