package nl.buurtkanaal.story;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A story as its editor types it. */
@Introspected
@Serdeable
record StoryForm(@Nullable String inzending, @Nullable String version,
                 @Nullable @Pattern(regexp = "JEUGD|WMO|PARTICIPATIE", message = "{story.domain.blank}") String domain,
                 @Nullable @Pattern(regexp = "HULPGEVER|HULPVERLENER", message = "{story.role.blank}") String role,
                 @Nullable @NotBlank(message = "{post.category.blank}") String category,
                 @Nullable @NotBlank(message = "{story.title.blank}") @Size(max = 80, message = "{story.title.long}") String title,
                 @Nullable @NotBlank(message = "{story.lead.blank}") @Size(max = 200, message = "{story.lead.long}") String lead,
                 @Nullable @NotBlank(message = "{story.body.blank}") @Size(max = 4000, message = "{story.body.long}") String body) {

    StoryForm {
        domain = domain == null ? "" : domain;
        role = role == null ? "" : role;
        category = category == null ? "" : category;
        title = title == null ? "" : title.strip();
        lead = lead == null ? "" : lead.strip();
        body = body == null ? "" : body.replace("\r\n", "\n").strip();
    }

    static StoryForm of(Story story) {
        return new StoryForm(null, String.valueOf(story.version()), story.domain().name(), story.role().name(), story.category().slug(),
            story.title(), story.lead(), story.body());
    }

    int versionRead() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }
}
