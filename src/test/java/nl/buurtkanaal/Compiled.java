package nl.buurtkanaal;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** The compiled site, read once for all tests that look at it. */
final class Compiled {

    static final JavaClasses SITE = new ClassFileImporter().importPath(Path.of("target/classes"));

    private Compiled() {
    }
}
