package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.buurtkanaal.platform.views.Messages;

/** What there is to choose from in {@code views/person/_sign-up-fields}: put it in the page as {@code signUp}. */
@Introspected
public record SignUpChoices(List<Choice> ages, List<Choice> months, List<Choice> rules) {

    /** The choices of today. */
    public static SignUpChoices at(Instant now) {
        var months = new ArrayList<Choice>();
        months.add(new Choice("", Messages.get("sign-up.adult-from.choose")));
        months.addAll(ComingOfAge.months(now));
        return new SignUpChoices(List.of(choice("adult"), choice("minor"), choice("younger")), months,
            List.of(new Choice("ja", Messages.get("sign-up.rules.accept"))));
    }

    private static Choice choice(String age) {
        return new Choice(age, Messages.get("sign-up.age." + age));
    }
}
