package nl.buurtkanaal;

import io.micronaut.context.env.Environment;
import io.micronaut.runtime.Micronaut;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtkanaal.platform.database.SecretFiles;
import nl.buurtkanaal.platform.database.SettingsCheck;
import nl.buurtkanaal.platform.database.SitePidFile;
import nl.buurtkanaal.platform.errors.WrongSetting;

/** Starts one node of the site. Nodes keep no state: all of it is in the database. */
public class Application {

    private static final int WRONG_SETTINGS = 78;

    public static void main(String[] args) {
        var demo = List.of(System.getProperty("micronaut.environments", "").split(",")).contains("demo");
        var settings = new HashMap<>(System.getenv());
        var secrets = SecretFiles.read(settings);
        settings.putAll(secrets.values());
        var complaints = demo ? SitePidFile.claim().stream().toList()
            : Stream.concat(secrets.complaints().stream(), SettingsCheck.complaints(settings).stream()).toList();
        if (!complaints.isEmpty()) {
            complaints.forEach(System.err::println);
            System.exit(WRONG_SETTINGS);
        }
        new Start().args(args).mainClass(Application.class).properties(secrets.properties()).banner(false).start();
    }

    /** A wrong setting that shows only with the database open ends the start like the others: with its sentence, not with a stack trace. */
    private static final class Start extends Micronaut {
        @Override
        protected void handleStartupException(Environment environment, Throwable failure) {
            for (var cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof WrongSetting) {
                    System.err.println(cause.getMessage());
                    System.exit(WRONG_SETTINGS);
                }
            }
            super.handleStartupException(environment, failure);
        }
    }
}
