package nl.buurtkanaal.person;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;

/** Who has which role in an edition: for its administrators and for operators. For others there is no such page. */
@Controller("/{editie}/beheer/rollen")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class RolesController {

    private static final String VIEW = "person/roles";

    private final Roles roles;
    private final Clock clock;

    RolesController(Roles roles, Clock clock) {
        this.roles = roles;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    RolesPage index(Edition edition, CurrentPerson person) {
        return page(edition, person, RoleForm.EMPTY, Map.of());
    }

    @Post
    @FreshCode
    HttpResponse<?> grant(Edition edition, CurrentPerson person, @Body RoleForm form) {
        check(edition, person);
        var kind = kindOf(form.kind());
        var holder = form.email() == null ? Optional.<Long>empty()
            : roles.personFor(person, form.email().strip().toLowerCase(Locale.ROOT), edition.id());
        var errors = new LinkedHashMap<String, String>();
        if (holder.isEmpty()) {
            errors.put("email", Messages.get("role.email.invite"));
        }
        if (kind.isEmpty() || !Roles.mayChange(person, kind.get(), kind.get() == Role.Kind.OPERATOR ? null : edition.id())) {
            errors.put("kind", Messages.get("role.kind.blank"));
        }
        if (kind.filter(Role.Kind.BUURTVERBINDER::equals).isPresent() && kernen(edition, form.kernen()).isEmpty()) {
            errors.put("kernen", Messages.get("role.kernen.blank"));
        }
        if (errors.isEmpty()
            && roles.grant(holder.get(), role(edition, kind.get(), form), person, clock.instant()) == Roles.Change.OWN_ROLE) {
            errors.put("email", Messages.get("role.own"));
        }
        return errors.isEmpty() ? Flash.to(here(edition), "role.granted") : Forms.invalid(VIEW, page(edition, person, form, errors));
    }

    @Post("/{rol}/intrekking")
    @FreshCode
    HttpResponse<?> revoke(Edition edition, CurrentPerson person, long rol) {
        check(edition, person);
        return switch (roles.revoke(rol, person)) {
            case DONE, NOTHING_TO_DO -> Flash.to(here(edition), "role.revoked");
            case OWN_ROLE -> Flash.to(here(edition), "role.own");
            case NOT_ALLOWED -> throw new NotFound();
        };
    }

    private static void check(Edition edition, CurrentPerson person) {
        if (!person.isOperator() && !person.isAdministratorOf(edition.id())) {
            throw new NotFound();
        }
    }

    private static Role role(Edition edition, Role.Kind kind, RoleForm form) {
        return switch (kind) {
            case BUURTVERBINDER -> new Role(kind, edition.id(), kernen(edition, form.kernen()), kernen(edition, form.deputyKernen()));
            case EDITOR, WIJKTEAM, ADMINISTRATOR -> new Role(kind, edition.id(), Set.of(), Set.of());
            case OPERATOR -> new Role(kind, null, Set.of(), Set.of());
        };
    }

    private static Set<Long> kernen(Edition edition, List<String> slugs) {
        return edition.kernen().stream().filter(kern -> slugs.contains(kern.slug())).map(Kern::id).collect(Collectors.toSet());
    }

    private static Optional<Role.Kind> kindOf(@Nullable String name) {
        return Arrays.stream(Role.Kind.values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    private static URI here(Edition edition) {
        return URI.create("/" + edition.slug() + "/beheer/rollen");
    }

    private RolesPage page(Edition edition, CurrentPerson person, RoleForm form, Map<String, String> errors) {
        check(edition, person);
        var kinds = Arrays.stream(Role.Kind.values())
            .filter(kind -> kind != Role.Kind.OPERATOR || person.isOperator())
            .map(kind -> new RoleChoice(kind.name(), Messages.get("role." + kind), kind.name().equals(form.kind()))).toList();
        return new RolesPage(edition, roles.of(edition.id(), person), form, errors, kinds, kernChoices(edition, form.kernen()),
            kernChoices(edition, form.deputyKernen()));
    }

    private static List<RoleChoice> kernChoices(Edition edition, List<String> chosen) {
        return edition.kernen().stream().map(kern -> new RoleChoice(kern.slug(), kern.name(), chosen.contains(kern.slug()))).toList();
    }

    @Introspected
    record RolesPage(Edition edition, List<RoleLine> roles, RoleForm form, Map<String, String> errors, List<RoleChoice> kinds,
                     List<RoleChoice> kernen, List<RoleChoice> deputyKernen) {
    }

    @Introspected
    record RoleChoice(String value, String label, boolean checked) {
    }
}
