package nl.buurtkanaal.person.signin;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.person.signin.PersonDemo.DemoSignIn;
import nl.buurtkanaal.platform.security.LocalPath;
import nl.buurtkanaal.platform.views.Frame;
import nl.buurtkanaal.platform.views.Frame.EditionFrame;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.views.PageFrame;

/** The sign-in page, as it opens and as it comes back with a sentence. */
@Singleton
class SignInPages {

    private static final String VIEW = "person/sign-in";

    private final boolean demo;
    @Nullable private final PersonDemo people;
    private final Editions editions;
    private final PageFrame frame;

    SignInPages(@Value("${buurtkanaal.demo:false}") boolean demo, @Nullable PersonDemo people, Editions editions,
                PageFrame frame) {
        this.demo = demo;
        this.people = people;
        this.editions = editions;
        this.frame = frame;
    }

    ModelAndView<SignInPage> open(HttpRequest<?> request, @Nullable String terug) {
        return page(request, SignInForm.empty(terug), Map.of());
    }

    /** The page again, with a sentence at one field. */
    HttpResponse<?> again(HttpRequest<?> request, HttpStatus status, SignInForm form, String field, String message, Object... values) {
        return HttpResponse.status(status).body(page(request, form.withoutPassword(), Map.of(field, Messages.get(message, values))));
    }

    /** Wears the edition that the visitor is on the way to. */
    private ModelAndView<SignInPage> page(HttpRequest<?> request, SignInForm form, Map<String, String> errors) {
        LocalPath.of(form.terug()).flatMap(editions::atPath).ifPresent(edition -> request.setAttribute(Frame.EDITION, edition.id()));
        return new ModelAndView<>(VIEW, new SignInPage(form, errors, LocalPath.of(form.terug()).orElse(null),
            LocalPath.asQuery(form.terug()), demoPeople(request), PersonDemo.PASSWORD));
    }

    /** Of the edition of the page, or else of all. */
    private List<DemoSignIn> demoPeople(HttpRequest<?> request) {
        if (!demo || people == null) {
            return List.of();
        }
        var worn = Optional.ofNullable(frame.withoutDatabase(request).edition()).map(EditionFrame::slug);
        return people.signIns().stream().filter(person -> worn.isEmpty() || worn.get().equals(person.edition())).toList();
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
