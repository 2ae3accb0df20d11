package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Domain;
import nl.buurtkanaal.category.Leefring;
import nl.buurtkanaal.category.Rubriek;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.place.Place;
import nl.buurtkanaal.place.Places;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Forms;

/** Reads the form of an entry, checks it, and gives it its choices. */
@Singleton
class EntryForms {

    private final Forms forms;
    private final OrganisationRepository organisations;
    private final Places places;
    private final Kernen kernen;

    EntryForms(Forms forms, OrganisationRepository organisations, Places places, Kernen kernen) {
        this.forms = forms;
        this.organisations = organisations;
        this.places = places;
        this.kernen = kernen;
    }

    /** Field to sentence; empty when all is well. */
    Map<String, String> errors(Edition edition, EntryForm form) {
        var errors = forms.errors(form);
        if (or(form.organisatie()).isBlank()) {
            errors.put("organisatie", Messages.get("entry.organisatie.blank"));
        } else if (form.organisatie().length() > 120) {
            errors.put("organisatie", Messages.get("entry.organisatie.long"));
        }
        if (!or(form.rubriek()).isBlank() && Rubriek.of(form.rubriek()).isEmpty()) {
            errors.put("rubriek", Messages.get("entry.choice.unknown"));
        }
        if (form.domeinen().isEmpty()) {
            errors.put("domeinen", Messages.get("entry.domeinen.blank"));
        } else if (form.domeinen().stream().anyMatch(domain -> Domain.of(domain).isEmpty())) {
            errors.put("domeinen", Messages.get("entry.choice.unknown"));
        }
        if (form.kernen().stream().anyMatch(kern -> !edition.paths().containsKey(kern))) {
            errors.put("kernen", Messages.get("entry.choice.unknown"));
        }
        if (!or(form.plek()).isBlank() && places.bySlug(edition.id(), form.plek()).isEmpty()) {
            errors.put("plek", Messages.get("entry.choice.unknown"));
        }
        if (or(form.telefoon()).isBlank() && or(form.email()).isBlank() && or(form.plek()).isBlank()) {
            errors.putIfAbsent("telefoon", Messages.get("entry.reach.none"));
        }
        return errors;
    }

    /** What the form says; only of a form without errors. */
    EntryContent content(Edition edition, EntryForm form, long organisationId, EntryRow.Status status) {
        var kernIds = form.kernen().stream().map(edition::kern).map(Kern::id).distinct().toList();
        return new EntryContent(form.naam().strip(), organisationId, Rubriek.of(form.rubriek()).orElseThrow().name(),
            Integer.parseInt(form.leefring()), form.domeinen().stream().map(domain -> Domain.of(domain).orElseThrow().name()).toList(),
            clean(form.wat()), clean(form.voorwie()), clean(form.beginnen()), clean(form.kosten()), yes(form.gratis()),
            yes(form.verwijzing()), yes(form.rolstoel()), kernIds.isEmpty(), kernIds,
            or(form.plek()).isBlank() ? null : places.bySlug(edition.id(), form.plek()).map(Place::id).orElse(null), empty(form.telefoon()),
            empty(form.email()), empty(form.website()), clean(form.open()), clean(form.functie()), clean(form.voornaam()),
            clean(form.zoekwoorden()), status.name());
    }

    /** A version as a form, to be changed. */
    EntryForm form(EntryContent content, int number) {
        var place = content.placeId() == null ? null : places.withIds(List.of(content.placeId())).get(content.placeId());
        return new EntryForm(String.valueOf(number), content.name(),
            organisations.findById(content.organisationId()).map(OrganisationRow::name).orElse(""), Rubriek.valueOf(content.rubriek())
                .slug(),
            String.valueOf(content.leefring()), content.domains().stream().map(domain -> Domain.valueOf(domain).slug()).toList(),
            content.what(), content.forWhom(), content.howToStart(), content.cost(), box(content.free()), box(content.referralNeeded()),
            box(content.wheelchair()), content.kernIds().stream().map(id -> kernen.byId(id).slug()).toList(), place == null ? ""
                : place.slug(), or(content.phone()),
            or(content.email()), or(content.website()), content.openingHours(), content.contactFirstName(), content.contactRole(),
            content.searchWords(), null);
    }

    /** Gives ids their names, for comparing. */
    EntryContent.Naming naming() {
        return new EntryContent.Naming() {
            @Override
            public String organisation(long id) {
                return organisations.findById(id).map(OrganisationRow::name).orElse("");
            }

            @Override
            public String kern(long id) {
                return kernen.byId(id).name();
            }

            @Override
            public String place(long id) {
                var place = places.withIds(List.of(id)).get(id);
                return place == null ? "" : place.name();
            }
        };
    }

    Choices choices(Edition edition, EntryForm form) {
        return new Choices(
            first("entry.choose", Arrays.stream(Rubriek.values()).map(rubriek -> new Choice(rubriek.slug(), rubriek.label(), false))),
            Stream.of(Leefring.ALGEMENE_VOORZIENING, Leefring.INDIVIDUELE_VOORZIENING)
                .map(ring -> new Choice(String.valueOf(ring.number()), ring.label(), false)).toList(),
            Arrays.stream(Domain.values()).map(domain -> new Choice(domain.slug(), domain.label(), form.domeinen().contains(domain.slug())))
                .toList(),
            edition.kernen().stream().map(kern -> new Choice(kern.slug(), kern.name(), form.kernen().contains(kern.slug()))).toList(),
            first("entry.place.none", places.inUse(edition.id()).stream()
                .map(place -> new Choice(place.slug(), place.name() + ", " + kernen.byId(place.kernId()).name(), false))),
            Stream.of("gratis", "verwijzing", "rolstoel").map(box -> new Choice(box, Messages.get("entry.box." + box), isOn(form, box)))
                .toList());
    }

    private static boolean isOn(EntryForm form, String box) {
        return switch (box) {
            case "gratis" -> yes(form.gratis());
            case "verwijzing" -> yes(form.verwijzing());
            default -> yes(form.rolstoel());
        };
    }

    private static List<Choice> first(String none, Stream<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", Messages.get(none), false)), choices).toList();
    }

    private static boolean yes(@Nullable String box) {
        return EntryForm.YES.equals(box);
    }

    private static String box(boolean on) {
        return on ? EntryForm.YES : "";
    }

    private static String clean(@Nullable String text) {
        return or(text).strip().replace("\r\n", "\n");
    }

    @Nullable
    private static String empty(@Nullable String text) {
        return or(text).isBlank() ? null : text.strip();
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    @Introspected
    record Choices(List<Choice> rubrieken, List<Choice> leefringen, List<Choice> domeinen, List<Choice> kernen, List<Choice> plekken,
                   List<Choice> boxes) {
    }

    @Introspected
    record Choice(String value, String label, boolean checked) {
    }
}
