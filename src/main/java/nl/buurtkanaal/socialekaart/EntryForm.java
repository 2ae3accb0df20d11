package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * An entry as somebody writes it. All strings, so that nothing typed is lost.
 *
 * @param nummer the version that was changed; empty for a new entry
 */
@Serdeable
record EntryForm(
    @Nullable String nummer,
    @NotBlank(message = "{entry.naam.blank}") @Size(max = 120, message = "{entry.naam.long}") @Nullable String naam,
    @Nullable String organisatie,
    @NotBlank(message = "{entry.rubriek.blank}") @Nullable String rubriek,
    @Pattern(regexp = "3|4", message = "{entry.leefring.blank}") @NotBlank(message = "{entry.leefring.blank}") @Nullable String leefring,
    @Nullable List<String> domeinen,
    @NotBlank(message = "{entry.wat.blank}") @Size(max = 1500, message = "{entry.wat.long}") @Nullable String wat,
    @NotBlank(message = "{entry.voorwie.blank}") @Size(max = 600, message = "{entry.voorwie.long}") @Nullable String voorwie,
    @NotBlank(message = "{entry.beginnen.blank}") @Size(max = 600, message = "{entry.beginnen.long}") @Nullable String beginnen,
    @NotBlank(message = "{entry.kosten.blank}") @Size(max = 300, message = "{entry.kosten.long}") @Nullable String kosten,
    @Nullable String gratis,
    @Nullable String verwijzing,
    @Nullable String rolstoel,
    @Nullable List<String> kernen,
    @Nullable String plek,
    @Size(max = 20, message = "{entry.telefoon.wrong}") @Pattern(regexp = "[0-9 +()-]*",
        message = "{entry.telefoon.wrong}") @Nullable String telefoon,
    @Size(max = 254, message = "{entry.email.wrong}") @Pattern(regexp = "|[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+",
        message = "{entry.email.wrong}")
    @Nullable String email,
    @Size(max = 300, message = "{entry.website.wrong}") @Pattern(regexp = "|https?://[^\\s<>\"]+",
        message = "{entry.website.wrong}") @Nullable String website,
    @Size(max = 300, message = "{entry.open.long}") @Nullable String open,
    @NotBlank(message = "{entry.voornaam.blank}") @Size(max = 40, message = "{entry.voornaam.long}") @Nullable String voornaam,
    @NotBlank(message = "{entry.functie.blank}") @Size(max = 80, message = "{entry.functie.long}") @Nullable String functie,
    @Size(max = 600, message = "{entry.zoekwoorden.long}") @Nullable String zoekwoorden,
    @Nullable String inzending) {

    static final String YES = "ja";

    /** Nothing filled in yet: for everybody, in the whole edition. */
    static final EntryForm EMPTY = new EntryForm("", "", "", "", "3", List.of(), "", "", "", "", "", "", "", List.of(), "", "", "", "", "",
        "", "", "", null);

    EntryForm {
        domeinen = domeinen == null ? List.of() : List.copyOf(domeinen);
        kernen = kernen == null ? List.of() : List.copyOf(kernen);
    }
}
