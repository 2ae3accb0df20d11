package nl.buurtkanaal.cast;

import jakarta.inject.Singleton;
import nl.buurtkanaal.person.signin.PersonDemo;

/** Signs people in through the real form. */
@Singleton
public class SignIn {

    private final Pages pages;

    SignIn(Pages pages) {
        this.pages = pages;
    }

    /** A browser in which one of the cast is signed in, by their name in {@code demo/people.json}: "greet". */
    public Visitor as(String demoId) {
        return with(demoId + "@voorbeeld.example", PersonDemo.PASSWORD);
    }

    /** A browser in which whoever has this address and password is signed in. */
    public Visitor with(String email, String password) {
        var visitor = pages.visitor();
        var answer = visitor.submit(visitor.open("/inloggen"), "#wachtwoord-formulier", "email", email, "wachtwoord", password);
        if (answer.redirect().isEmpty()) {
            throw new AssertionError("Not signed in (" + answer.status() + "): " + answer.text());
        }
        return visitor;
    }
}
