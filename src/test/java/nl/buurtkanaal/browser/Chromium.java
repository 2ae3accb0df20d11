package nl.buurtkanaal.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium of the browser tests, one for the whole test run: {@code $CHROME}, else one on the path, else the one inside the npm package
 * @sparticuz/chromium (with the libraries that a bare machine lacks), else Playwright's own download. When none starts, the tests fail.
 */
final class Chromium {

    /** Where npm puts what only these tests need. */
    static final Path FOLDER = Path.of("target", "browser").toAbsolutePath();

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage");
    private static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    /** Unpacks the browser and its libraries beside it; the package itself takes the libraries out only on a machine of Amazon's. */
    private static final String UNPACK = """
        import { pathToFileURL } from 'node:url';
        import { join } from 'node:path';
        const root = join(process.cwd(), 'node_modules/@sparticuz/chromium');
        const { default: chromium } = await import(pathToFileURL(join(root, 'build/esm/index.js')));
        const { inflate } = await import(pathToFileURL(join(root, 'build/esm/lambdafs.js')));
        await inflate(join(root, 'bin/al2023.tar.br'));
        await chromium.executablePath();
        """;

    private static final ThreadLocal<Browser> BROWSERS = new ThreadLocal<>();

    private Chromium() {
    }

    /** Playwright belongs to one thread: each has its own. */
    static Browser browser() {
        if (BROWSERS.get() == null) {
            BROWSERS.set(start());
        }
        return BROWSERS.get();
    }

    private static synchronized Browser start() {
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
        var options = new LaunchOptions().setArgs(FLAGS);
        var reasons = new StringBuilder();
        for (var source : List.<Source>of(Chromium::named, Chromium::onThePath, Chromium::fromNpm, Chromium::fromPlaywright)) {
            try {
                if (source.offer(options)) {
                    var started = playwright.chromium().launch(options);
                    System.out.println("Browser tests run in Chromium " + started.version() + " (" + where(options) + ")");
                    return started;
                }
            } catch (IOException | RuntimeException e) {
                reasons.append("\n- ").append(where(options)).append(": ").append(e.getMessage().lines().findFirst().orElse(""));
            }
        }
        throw new IllegalStateException("The browser tests need a Chromium, and none starts. Set CHROME to one, or put chromium on "
            + "the PATH. "
            + "(npm and Playwright's own download were tried as well.)" + reasons);
    }

    private interface Source {
        /** Sets the path, and what the browser needs around it; false when this source has none. */
        boolean offer(LaunchOptions options) throws IOException;
    }

    private static boolean named(LaunchOptions options) {
        var chrome = Optional.ofNullable(System.getenv("CHROME")).filter(path -> !path.isBlank());
        chrome.ifPresent(path -> options.setExecutablePath(Path.of(path)));
        return chrome.isPresent();
    }

    private static boolean onThePath(LaunchOptions options) {
        var found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
            .filter(Files::isExecutable).findFirst();
        found.ifPresent(options::setExecutablePath);
        return found.isPresent();
    }

    private static boolean fromNpm(LaunchOptions options) throws IOException {
        if (!System.getProperty("os.name").equals("Linux") || !System.getProperty("os.arch").equals("amd64")) {
            return false;
        }
        var place = FOLDER.resolve("chromium");
        Npm.install(true);
        if (!Files.exists(place.resolve("chromium"))) {
            Files.createDirectories(place);
            Files.writeString(FOLDER.resolve("unpack.mjs"), UNPACK);
            Npm.run(Map.of("TMPDIR", place.toString()), "node", "unpack.mjs");
        }
        var environment = new HashMap<>(System.getenv());
        environment.merge("LD_LIBRARY_PATH", place.resolve("al2023/lib").toString(), (old, ours) -> ours + ':' + old);
        environment.put("FONTCONFIG_PATH", fonts(place).toString());
        options.setEnv(environment).setExecutablePath(place.resolve("chromium"));
        return true;
    }

    /** A list of the fonts where they are: the package's own looks in /tmp only, and a form field without any font ends the page. */
    private static Path fonts(Path place) throws IOException {
        var folder = Files.createDirectories(place.resolve("font-list"));
        Files.writeString(folder.resolve("fonts.conf"), """
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig><dir>%s</dir><dir>/usr/share/fonts</dir><cachedir>%s</cachedir></fontconfig>
            """.formatted(place.resolve("fonts"), folder.resolve("cache")));
        return folder;
    }

    private static boolean fromPlaywright(LaunchOptions options) throws IOException {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Files.createDirectories(FOLDER);
        Npm.run(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", ""), Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
            classPath, "com.microsoft.playwright.CLI", "install", "--with-deps", "chromium");
        options.executablePath = null;
        options.env = null;
        return true;
    }

    private static String where(LaunchOptions options) {
        return options.executablePath == null ? "Playwright's own" : options.executablePath.toString();
    }
}
