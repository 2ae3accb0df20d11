package nl.buurtkanaal.platform.database;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Lets the migrations run as a user of their own, where there is one: that of the site then needs no right to change a table. */
@Singleton
@Named("default")
@Requires(property = "buurtkanaal.migrations.user", pattern = ".+")
class MigrationUser implements FlywayConfigurationCustomizer {

    private final String url;
    private final String user;
    private final String password;

    MigrationUser(@Value("${datasources.default.url}") String url, @Value("${buurtkanaal.migrations.user}") String user,
                  @Value("${buurtkanaal.migrations.password:}") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Override
    public String getName() {
        return "default";
    }

    @Override
    public void customizeFluentConfiguration(FluentConfiguration flyway) {
        flyway.dataSource(url, user, password);
    }
}
