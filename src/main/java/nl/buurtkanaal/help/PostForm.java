package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.platform.views.Messages;

/**
 * A post as its author types it when changing it.
 *
 * @param dagdelen slugs of day-parts; none is "in overleg"
 * @param actie    {@code weghalen} for the button that takes out what the text gives away
 */
@Introspected
@Serdeable
record PostForm(@Nullable String categorie,
                @Nullable @NotBlank(message = "{post.title.blank}") @Size(max = HelpPostContent.TITLE_MAX, message = "{post.title.long}") String titel,
                @Nullable @NotBlank(message = "{post.body.blank}") @Size(max = HelpPostContent.BODY_MAX, message = "{post.body.long}") String tekst,
                @Nullable List<String> dagdelen,
                @Nullable @Pattern(regexp = "|once|weekly|now-and-then", message = "{post.rhythm.unknown}") String ritme,
                @Nullable String laatsteDag, @Nullable String samenDag, @Nullable String samenTijd,
                @Nullable @Size(max = HelpPostContent.PLACE_MAX, message = "{post.place.long}") String samenPlek,
                @Nullable @Pattern(regexp = "|kern|neighbours|edition|border", message = "{post.reach.unknown}") String bereik,
                @Nullable String nietEigenKern, @Nullable String stil,
                @Nullable String gezien, @Nullable String geenBsn, @Nullable String versie, @Nullable String actie, @Nullable String inzending) {

    private static final DateTimeFormatter DUTCH_DAY = DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT);
    private static final String YES = "ja";

    PostForm {
        categorie = text(categorie);
        titel = text(titel).strip();
        tekst = text(tekst).replace("\r\n", "\n").strip();
        dagdelen = dagdelen == null ? List.of() : List.copyOf(dagdelen);
        ritme = text(ritme);
        laatsteDag = text(laatsteDag).strip();
        samenDag = text(samenDag).strip();
        samenTijd = text(samenTijd).strip();
        samenPlek = text(samenPlek).strip();
        bereik = text(bereik);
        nietEigenKern = text(nietEigenKern);
        stil = text(stil);
        gezien = text(gezien);
        geenBsn = text(geenBsn);
        versie = text(versie);
        actie = text(actie);
        inzending = text(inzending);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    static PostForm of(HelpPost post) {
        var together = post.together() == null ? new HelpPost.Together(null, null, null) : post.together();
        return new PostForm(post.category().slug(), post.title(), post.body(), post.dayParts().slugs(), slug(post.rhythm()),
            day(post.lastOn()), day(together.on()), together.at() == null ? "" : together.at().toString(), text(together.place()),
            slug(post.reach()), post.avoidsOwnKern() ? YES : "", post.quiet() ? YES : "", "", "", String.valueOf(post.version()), "", "");
    }

    static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** Adds what the annotations cannot see. */
    void addErrors(Map<String, String> errors, LocalDate today) {
        if (Category.of(categorie).isEmpty()) {
            errors.putIfAbsent("categorie", Messages.get("post.category.unknown"));
        }
        if (DayParts.of(dagdelen).isEmpty()) {
            errors.putIfAbsent("dagdelen", Messages.get("post.dayparts.unknown"));
        }
        checkDay("laatsteDag", laatsteDag, today, errors);
        checkDay("samenDag", samenDag, today, errors);
        if (!samenTijd.isEmpty() && time(samenTijd) == null) {
            errors.putIfAbsent("samenTijd", Messages.get("post.time.unreadable"));
        }
    }

    private static void checkDay(String field, String typed, LocalDate today, Map<String, String> errors) {
        if (typed.isEmpty()) {
            return;
        }
        var day = parseDay(typed);
        if (day == null) {
            errors.putIfAbsent(field, Messages.get("post.day.unreadable"));
        } else if (day.isBefore(today)) {
            errors.putIfAbsent(field, Messages.get("post.day.past"));
        } else if (day.isAfter(today.plusYears(2))) {
            errors.putIfAbsent(field, Messages.get("post.day.far"));
        }
    }

    /** Only of a form without errors. */
    HelpPostContent content(HelpPost.Kind kind) {
        var together = kind != HelpPost.Kind.TOGETHER || samenDag.isEmpty() && samenTijd.isEmpty() && samenPlek.isEmpty() ? null
            : new HelpPost.Together(parseDay(samenDag), time(samenTijd), samenPlek.isEmpty() ? null : samenPlek);
        return new HelpPostContent(kind, Category.of(categorie).orElseThrow(), titel, tekst, DayParts.of(dagdelen).orElseThrow(),
            HelpPost.Rhythm.valueOf(constant(ritme.isEmpty() ? "once" : ritme)), parseDay(laatsteDag), together,
            HelpPost.Reach.valueOf(constant(bereik.isEmpty() ? "neighbours" : bereik)), isYes(nietEigenKern), isYes(stil), saysNoBsn());
    }

    private static String constant(String slug) {
        return slug.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static @Nullable LocalDate parseDay(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return typed.matches("\\d{4}-.*") ? LocalDate.parse(typed) : LocalDate.parse(typed, DUTCH_DAY);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalTime time(String typed) {
        try {
            return typed.isEmpty() ? null : LocalTime.parse(typed.replace('.', ':').replaceFirst("^(\\d):", "0$1:")).withSecond(0).withNano(0);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isYes(String value) {
        return value.equals(YES);
    }

    boolean saysNoBsn() {
        return isYes(geenBsn);
    }

    boolean asksToRemove() {
        return actie.equals("weghalen");
    }

    /** Of texts that are not too long: reading half a megabyte would take seconds. */
    TextNotices notices() {
        return isTooLong() ? TextNotices.NONE : TextNotices.of(gezien, saysNoBsn(), titel, tekst, samenPlek);
    }

    boolean isTooLong() {
        return titel.length() > HelpPostContent.TITLE_MAX || tekst.length() > HelpPostContent.BODY_MAX || samenPlek.length() > HelpPostContent.PLACE_MAX;
    }

    /** The same without what the texts give away. */
    PostForm withoutPrivateData() {
        return new PostForm(categorie, TextNotices.without(titel), TextNotices.without(tekst), dagdelen, ritme, laatsteDag, samenDag, samenTijd,
            TextNotices.without(samenPlek), bereik, nietEigenKern, stil, gezien, "", versie, "", "");
    }

    int version() {
        return versie.matches("\\d{1,9}") ? Integer.parseInt(versie) : -1;
    }
}
