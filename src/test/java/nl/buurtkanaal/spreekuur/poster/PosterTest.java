package nl.buurtkanaal.spreekuur.poster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.regex.Pattern;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.platform.views.QrCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The poster of a week: what it says, and that its code can be read by a phone. */
@MicronautTest(transactional = false)
class PosterTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

    @Inject Pages pages;
    @Inject Directory directory;
    @Inject TestClock clock;

    @BeforeEach
    void asItWas() {
        clock.reset();
        directory.reset();
    }

    @Test
    void it_says_when_where_and_who_and_what_is_near() {
        var page = pages.visitor().open("/brummen/spreekuren/poster?kern=hall");

        assertEquals(200, page.status());
        assertEquals("Kom langs in Hall", page.first(".poster-title").text());
        assertEquals("dinsdag 24 november 10.00 tot 11.00 uur", page.first(".poster-when").text());
        assertTrue(page.first(".poster-near").text().contains("Oeken donderdag 26 november, 09.30 tot 10.30 uur. 15 minuten fietsen"));
        assertTrue(page.first(".poster-address").text().endsWith("/brummen/kernen/hall"));
        assertTrue(page.has("select[name=week] option[value=2026-W48][selected]"));
    }

    @Test
    void what_is_off_that_week_is_off_on_the_poster() {
        directory.execute("""
            INSERT INTO spreekuur_exception (uuid, spreekuur_id, occurs_on, extra, kind, reason, recorded_at)
            SELECT UUID(), id, '2026-12-01', FALSE, 'CANCELLED', 'Wegens <ziekte>.', '2026-11-20 10:00:00' FROM spreekuur
                WHERE slug = 'hall'""");

        var page = pages.visitor().open("/brummen/spreekuren/poster?kern=hall&week=2026-W49&formaat=a5");

        assertEquals("dinsdag 1 december, 10.00 tot 11.00 uur", page.first(".poster--a5 .poster-visit--off s").text());
        assertTrue(page.first(".poster-note").text().contains("Gaat deze week niet door. Wegens <ziekte>."));
    }

    @Test
    void a_kern_without_one_shows_what_is_near() {
        assertEquals("Kom langs, dicht bij Tonden", pages.visitor().open("/brummen/spreekuren/poster?kern=tonden").first(".poster-title")
            .text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kern=zalk", "formaat=a3", "week=2026-W99", "week=2020-W01", "week=x", "kern=%00", "week=9999-W52",
        "formaat=%3Cb%3E"})
    void unknown_choices_are_told(String query) {
        var page = pages.visitor().open("/brummen/spreekuren/poster?" + query);

        assertEquals(400, page.status());
        assertEquals("Dit klopt niet", page.heading());
    }

    @Test
    void a_phone_reads_the_code() throws Exception {
        var address = "https://buurtkanaal.example/brummen/kernen/hall";

        assertEquals(address, read(QrCode.of(address)));
    }

    private static String read(QrCode code) throws Exception {
        var scale = 4;
        var side = code.size() * scale;
        var pixels = new byte[side * side];
        Arrays.fill(pixels, (byte) 255);
        RUN.matcher(code.path()).results().forEach(run -> {
            for (var y = 0; y < scale; y++) {
                var from = (Integer.parseInt(run.group(2)) * scale + y) * side + Integer.parseInt(run.group(1)) * scale;
                Arrays.fill(pixels, from, from + Integer.parseInt(run.group(3)) * scale, (byte) 0);
            }
        });
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new LuminanceSource(side, side) {
            @Override
            public byte[] getRow(int y, byte[] row) {
                return Arrays.copyOfRange(pixels, y * side, (y + 1) * side);
            }

            @Override
            public byte[] getMatrix() {
                return pixels;
            }
        }))).getText();
    }
}
