package nl.buurtkanaal;

import io.micronaut.runtime.Micronaut;
import java.util.List;
import nl.buurtkanaal.platform.database.SettingsCheck;
import nl.buurtkanaal.platform.database.SitePidFile;

/** Starts one node of the site. Nodes keep no state: all of it is in the database. */
public class Application {

    private static final int WRONG_SETTINGS = 78;

    public static void main(String[] args) {
        var demo = List.of(System.getProperty("micronaut.environments", "").split(",")).contains("demo");
        var complaints = demo ? SitePidFile.claim().stream().toList() : SettingsCheck.complaints(System.getenv());
        if (!complaints.isEmpty()) {
            complaints.forEach(System.err::println);
            System.exit(WRONG_SETTINGS);
        }
        Micronaut.build(args).mainClass(Application.class).banner(false).start();
    }
}
