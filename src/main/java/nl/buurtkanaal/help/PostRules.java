package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.Screenings;

/** What the form of a post may hold, wherever it is filled in: the one set of rules of placing and of changing. */
@Singleton
public class PostRules {

    private static final int YEARS_AHEAD = 1;
    private static final List<String> FIELDS = Arrays.stream(PostForm.class.getRecordComponents()).map(RecordComponent::getName).toList();

    private final Forms forms;
    private final Screenings screenings;
    private final Clock clock;

    PostRules(Forms forms, Screenings screenings, Clock clock) {
        this.forms = forms;
        this.screenings = screenings;
        this.clock = clock;
    }

    /**
     * Field name to Dutch sentence; empty when all is well. Changeable, for what one page asks more; {@link #inOrder} puts that in its
     * place.
     *
     * @param adult whoever would help, when it is an offer, is 18 or older
     */
    public Map<String, String> errors(PostForm form, Edition edition, boolean adult) {
        var errors = forms.errors(form);
        checkKern(edition, form.kern(), errors);
        checkCategory(form.category(), errors);
        checkDayParts(form.dayParts(), errors);
        checkChoice("rhythm", form.rhythm(), errors, HelpPost.Rhythm.values());
        checkChoice("forWhom", form.forWhom(), errors, HelpPost.ForWhom.SELF, HelpPost.ForWhom.SOMEONE);
        checkChoice("reach", form.reach(), errors, HelpPost.Reach.values());
        checkDay("lastOn", form.lastOn(), errors);
        checkDay("togetherOn", form.togetherOn(), errors);
        if (HelpPost.Kind.TOGETHER.name().equals(form.kind())) {
            checkTogether(form, edition, errors);
        }
        if (!adult && offersWhatIsForAdults(form)) {
            errors.putIfAbsent("category", Messages.get("post.category.adults"));
        }
        checkTexts(form, notices(form, edition), errors);
        return inOrder(errors);
    }

    /** Who names a day says when and where as well. The place is one where everybody may come, so never an address where somebody lives. */
    private void checkTogether(PostForm form, Edition edition, Map<String, String> errors) {
        if (!form.togetherAt().isEmpty() && time(form.togetherAt()).isEmpty()) {
            errors.putIfAbsent("togetherAt", Messages.get("post.time.unreadable"));
        } else if (form.togetherAt().isEmpty() && !form.togetherOn().isEmpty()) {
            errors.putIfAbsent("togetherAt", Messages.get("post.time.blank"));
        }
        if (form.togetherPlace().isEmpty() && !form.togetherOn().isEmpty()) {
            errors.putIfAbsent("togetherPlace", Messages.get("post.place.blank"));
        } else if (!form.isTooLong() && screenings.of(edition.id()).kinds(form.togetherPlace()).contains(Finding.Kind.ADDRESS)) {
            errors.putIfAbsent("togetherPlace", Messages.get("post.place.home"));
        }
        if (!form.togetherMost().matches("|[1-9][0-9]?")) {
            errors.putIfAbsent("togetherMost", Messages.get("post.most.unreadable"));
        }
    }

    /** What the texts give away, by what the edition looks for. */
    public TextNotices notices(PostForm form, Edition edition) {
        return form.notices(screenings.of(edition.id()));
    }

    private static boolean offersWhatIsForAdults(PostForm form) {
        return HelpPost.Kind.OFFER.name().equals(form.kind()) && Category.of(form.category()).filter(HelpPost.Kind.OFFER::isForAdults)
            .isPresent();
    }

    /** Sentences in the order in which the fields stand on the page. */
    public static Map<String, String> inOrder(Map<String, String> errors) {
        var ordered = new LinkedHashMap<String, String>();
        FIELDS.stream().filter(errors::containsKey).forEach(field -> ordered.put(field, errors.get(field)));
        return ordered;
    }

    private static void checkTexts(PostForm form, TextNotices notices, Map<String, String> errors) {
        if (notices.asksNoBsn() && !form.saysItIsNoBsn()) {
            errors.putIfAbsent("words", Messages.get(Finding.Kind.BSN.messageKey()));
        }
        if (notices.asksKeeps() && form.keeps().isEmpty()) {
            errors.putIfAbsent("keeps", Messages.get("post.keeps.blank"));
        }
        if (notices.unseen() && !errors.containsKey("keeps")) {
            errors.putIfAbsent("words", Messages.get("post.notices"));
        }
    }

    /** A kern of this edition, when one was chosen. */
    public static void checkKern(Edition edition, @Nullable String kern, Map<String, String> errors) {
        if (kern != null && !kern.isBlank() && !edition.paths().containsKey(kern)) {
            errors.put("kern", Messages.get("post.kern.unknown"));
        }
    }

    /** A category that there is, when one was chosen. */
    public static void checkCategory(@Nullable String category, Map<String, String> errors) {
        if (category != null && !category.isBlank() && Category.of(category).isEmpty()) {
            errors.put("category", Messages.get("post.category.unknown"));
        }
    }

    /** Day-parts that there are. */
    public static void checkDayParts(@Nullable List<String> chosen, Map<String, String> errors) {
        if (chosen != null && DayParts.of(chosen).isEmpty()) {
            errors.put("dayParts", Messages.get("post.dayparts.unknown"));
        }
    }

    private static void checkChoice(String field, String value, Map<String, String> errors, Enum<?>... known) {
        if (!value.isEmpty() && Arrays.stream(known).noneMatch(choice -> choice.name().equals(value))) {
            errors.putIfAbsent(field, Messages.get("post.choice.unknown"));
        }
    }

    private void checkDay(String field, String typed, Map<String, String> errors) {
        if (typed.isEmpty()) {
            return;
        }
        var day = day(typed);
        var today = LocalDate.now(clock.withZone(Time.ZONE));
        if (day.isEmpty()) {
            errors.putIfAbsent(field, Messages.get("post.day.unreadable"));
        } else if (day.get().isBefore(today)) {
            errors.putIfAbsent(field, Messages.get("post.day.past"));
        } else if (day.get().isAfter(today.plusYears(YEARS_AHEAD))) {
            errors.putIfAbsent(field, Messages.get("post.day.far"));
        }
    }

    /** As browsers send it ({@code 2026-12-05}), or as people write it ({@code 5-12-2026}); empty when it is no day. */
    public static Optional<LocalDate> day(String typed) {
        var parts = typed.split("[-/. ]");
        try {
            if (parts.length != 3) {
                return Optional.empty();
            }
            var first = Integer.parseInt(parts[0]);
            var last = Integer.parseInt(parts[2]);
            return Optional.of(parts[0].length() == 4 ? LocalDate.of(first, Integer.parseInt(parts[1]), last)
                : LocalDate.of(last, Integer.parseInt(parts[1]), first));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code 10:00}, {@code 10.00} or {@code 10}, wall time in Europe/Amsterdam; empty when it is no time. */
    public static Optional<LocalTime> time(String typed) {
        var parts = typed.replace('.', ':').split(":");
        try {
            return parts.length == 0 ? Optional.empty()
                : Optional.of(LocalTime.of(Integer.parseInt(parts[0]), parts.length > 1 ? Integer.parseInt(parts[1]) : 0));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
