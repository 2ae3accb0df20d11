package nl.buurtkanaal.desk.phone;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPostAuthors.Consent;
import nl.buurtkanaal.help.HelpPostContent;
import nl.buurtkanaal.help.TextNotices;
import nl.buurtkanaal.help.TitleGuess;
import nl.buurtkanaal.person.DutchPhone;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Typed;
import nl.buurtkanaal.understanding.Understanding;

/**
 * What somebody says on the phone, as the buurtverbinder types it along.
 *
 * @param beller      id of somebody who called before; {@code nieuw} for somebody else with the same number; empty as long as that is open
 * @param leeftijd    {@code jong} for sixteen or seventeen
 * @param categorie   empty: guessed from the words, as are an empty title and no day-parts
 * @param toestemming {@code ja}: they agree that it is placed
 * @param hoe         how they said so
 * @param seen        findings of the text check that were read to them
 */
@Introspected
@Serdeable
record IntakeForm(@Nullable String beller,
                  @Nullable @NotBlank(message = "{phone.name.blank}") @Size(max = 60, message = "{phone.name.long}") String naam,
                  @Nullable @NotBlank(message = "{phone.number.blank}") String nummer,
                  @Nullable @NotBlank(message = "{phone.kern.blank}") String kern, @Nullable String leeftijd,
                  @Nullable @Pattern(regexp = "REQUEST|OFFER", message = "{phone.kind.unknown}") String soort,
                  @Nullable @NotBlank(message = "{phone.words.blank}") @Size(max = HelpPostContent.BODY_MAX,
                      message = "{post.body.long}") String tekst,
                  @Nullable @Size(max = HelpPostContent.TITLE_MAX, message = "{post.title.long}") String titel,
                  @Nullable String categorie, @Nullable List<String> dagdelen,
                  @Nullable @Pattern(regexp = "ONCE|WEEKLY|NOW_AND_THEN", message = "{post.choice.unknown}") String ritme,
                  @Nullable @Pattern(regexp = "ja", message = "{phone.consent.blank}") String toestemming,
                  @Nullable @Pattern(regexp = "SPOKEN|WRITTEN", message = "{phone.consent.how}") String hoe,
                  @Nullable String seen, @Nullable String saysNoBsn, @Nullable String keeps, @Nullable String act,
                  @Nullable String inzending) {

    static final String NEW = "nieuw";
    private static final int MONTHS_TO_COME_OF_AGE = 24;

    IntakeForm {
        beller = Typed.text(beller);
        naam = Typed.line(naam);
        nummer = Typed.line(nummer);
        kern = Typed.text(kern);
        leeftijd = Typed.text(leeftijd);
        soort = Typed.text(soort).isEmpty() ? HelpPost.Kind.REQUEST.name() : soort;
        tekst = Typed.words(tekst);
        titel = Typed.line(titel);
        categorie = Typed.text(categorie);
        dagdelen = dagdelen == null ? List.of() : List.copyOf(dagdelen);
        ritme = Typed.text(ritme).isEmpty() ? HelpPost.Rhythm.ONCE.name() : ritme;
        toestemming = Typed.text(toestemming);
        hoe = Typed.text(hoe).isEmpty() ? Consent.How.SPOKEN.name() : hoe;
        seen = Typed.text(seen);
        saysNoBsn = Typed.text(saysNoBsn);
        keeps = Typed.text(keeps);
        act = Typed.text(act);
        inzending = Typed.text(inzending);
    }

    /** An empty screen, for somebody who is known when {@code caller} is given. */
    static IntakeForm begin(@Nullable Caller caller, String onlyKern) {
        return caller == null ? of("", "", "", onlyKern) : of(String.valueOf(caller.id()), caller.shownName(), caller.shownPhone(),
            caller.kernSlug());
    }

    private static IntakeForm of(String caller, String name, String number, String kern) {
        return new IntakeForm(caller, name, number, kern, "", "", "", "", "", List.of(), "", "", "", "", "", "", "", "");
    }

    /** With title, category and day-parts from the words, where they were left open. */
    IntakeForm guessed() {
        return new IntakeForm(beller, naam, nummer, kern, leeftijd, soort, tekst, titel.isEmpty() ? TitleGuess.of(tekst) : titel,
            category().slug(), dagdelen.isEmpty() ? Understanding.moment(tekst).dayParts(null) : dagdelen, ritme, toestemming, hoe, seen,
            saysNoBsn, keeps, act, inzending);
    }

    /** The same without what the texts give away. */
    IntakeForm withoutPrivateData() {
        return new IntakeForm(beller, naam, nummer, kern, leeftijd, soort, TextNotices.without(tekst), TextNotices.without(titel),
            categorie, dagdelen, ritme, toestemming, hoe, seen, "", "", "", "");
    }

    /** Adds what the annotations cannot see. */
    void addErrors(Map<String, String> errors) {
        if (!nummer.isEmpty() && DutchPhone.of(nummer).isEmpty()) {
            errors.putIfAbsent("nummer", Messages.get("phone.number.unreadable"));
        }
        if (!categorie.isEmpty() && Category.of(categorie).isEmpty()) {
            errors.putIfAbsent("categorie", Messages.get("post.category.unknown"));
        }
        if (DayParts.of(dagdelen).isEmpty()) {
            errors.putIfAbsent("dagdelen", Messages.get("post.dayparts.unknown"));
        }
        if (young() && kind() == HelpPost.Kind.OFFER && category().orange()) {
            errors.putIfAbsent("categorie", Messages.get("post.category.adults"));
        }
    }

    boolean young() {
        return leeftijd.equals("jong");
    }

    /** The latest day on which they come of age, since nobody asks for a birth date; null for an adult. */
    @Nullable LocalDate adultFrom(LocalDate today) {
        return young() ? today.withDayOfMonth(1).plusMonths(MONTHS_TO_COME_OF_AGE) : null;
    }

    HelpPost.Kind kind() {
        return HelpPost.Kind.valueOf(soort);
    }

    Category category() {
        return Category.of(categorie).orElseGet(() -> tekst.isEmpty()
            ? Category.ANDERS : Understanding.categories(tekst).get(0).category());
    }

    boolean saysItIsNoBsn() {
        return !saysNoBsn.isEmpty();
    }

    boolean asksToRemove() {
        return act.equals("remove");
    }

    boolean isTooLong() {
        return tekst.length() > HelpPostContent.BODY_MAX || titel.length() > HelpPostContent.TITLE_MAX;
    }

    /** What the texts give away has been read to the caller, and they said what to do with it. */
    boolean isAnswered() {
        return !notices().stop(saysNoBsn, keeps);
    }

    TextNotices notices() {
        return isTooLong() ? TextNotices.NONE : TextNotices.of(seen, titel, tekst);
    }

    /** Only of a form without errors. */
    HelpPostContent content() {
        var full = guessed();
        return new HelpPostContent(kind(), full.category(), full.titel(), tekst, DayParts.of(full.dagdelen()).orElse(DayParts.OPEN),
            HelpPost.Rhythm.valueOf(ritme), null, null, HelpPost.Reach.NEIGHBOURS, false, false, saysItIsNoBsn());
    }

    Consent consent(LocalDate today) {
        return new Consent(Consent.How.valueOf(hoe), today);
    }

    @Override
    public String toString() {
        return "IntakeForm[hidden]";
    }
}
