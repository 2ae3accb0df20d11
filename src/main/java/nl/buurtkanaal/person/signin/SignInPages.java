package nl.buurtkanaal.person.signin;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.person.signin.PersonDemo.DemoSignIn;
import nl.buurtkanaal.platform.security.LocalPath;
import nl.buurtkanaal.platform.views.Messages;

/** The sign-in page, as it opens and as it comes back with a sentence. */
@Singleton
class SignInPages {

    private static final String VIEW = "person/sign-in";

    private final boolean demo;
    @Nullable private final PersonDemo people;

    SignInPages(@Value("${buurtkanaal.demo:false}") boolean demo, @Nullable PersonDemo people) {
        this.demo = demo;
        this.people = people;
    }

    ModelAndView<SignInPage> open(@Nullable String terug) {
        return page(SignInForm.empty(terug), Map.of());
    }

    /** The page again, with a sentence at one field. */
    HttpResponse<?> again(HttpStatus status, SignInForm form, String field, String message, Object... values) {
        return HttpResponse.status(status).body(page(form.withoutPassword(), Map.of(field, Messages.get(message, values))));
    }

    private ModelAndView<SignInPage> page(SignInForm form, Map<String, String> errors) {
        return new ModelAndView<>(VIEW, new SignInPage(form, errors, LocalPath.of(form.terug()).orElse(null),
            LocalPath.asQuery(form.terug()), demoPeople(), PersonDemo.PASSWORD));
    }

    private List<DemoSignIn> demoPeople() {
        return demo && people != null ? people.signIns() : List.of();
    }

    /**
     * @param onward the query that hands {@code terug} on to the sign-up page
     * @param demoPeople in the demo only: one of each role, with the password that they share
     */
    @Introspected
    record SignInPage(SignInForm form, Map<String, String> errors, @Nullable String terug, String onward, List<DemoSignIn> demoPeople,
                      String demoPassword) {
    }
}
