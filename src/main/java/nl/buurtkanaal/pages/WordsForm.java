package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.buurtkanaal.help.HelpPostContent;

/** The first step of placing a post: what it is about, in the writer's own words, and where. Texts as typed. */
@Serdeable
record WordsForm(@NotBlank(message = "{post.kind.blank}") @Pattern(regexp = "REQUEST|OFFER|TOGETHER",
                 message = "{post.kind.blank}") @Nullable String kind,
                     @NotBlank(message = "{post.body.blank}") @Size(max = HelpPostContent.BODY_MAX,
                         message = "{post.body.long}") @Nullable String words,
                 @NotBlank(message = "{post.kern.blank}") @Nullable String kern,
                 @Nullable List<String> dayParts, @Nullable String category, @Nullable String saysNoBsn) {

    /** What stands in an empty form. */
    static WordsForm empty(@Nullable String kind, @Nullable String kern, @Nullable String category) {
        return new WordsForm(kind, "", kern, List.of(), category, null);
    }

    WordsForm withKern(@Nullable String other) {
        return new WordsForm(kind, words, other, dayParts, category, saysNoBsn);
    }

    boolean noBsn() {
        return saysNoBsn != null;
    }
}
