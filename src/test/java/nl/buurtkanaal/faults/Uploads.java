package nl.buurtkanaal.faults;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.person.signin.PersonDemo;

/** An editor who gives a story one picture of a telephone after another, of twelve megapixels. */
final class Uploads {

    private static final int WIDTH = 4_000;
    private static final int HEIGHT = 3_000;
    private static final String STORY = "/brummen/redactie/verhalen/samen-lezen/beeld";
    private static final String LINE = "grens-8d3f";

    private final Visitor rob;
    private final URI site;
    private final byte[] picture;

    Uploads(URI site, SignIn signIn) throws IOException {
        this.site = site;
        this.rob = new Visitor(site);
        signIn.withFirstFactor(rob, "rob@voorbeeld.example", PersonDemo.PASSWORD);
        signIn.passSecondStep(rob);
        this.picture = picture();
    }

    /** How many were taken in. */
    int sendWhile(BooleanSupplier goesOn) {
        var sent = 0;
        while (goesOn.getAsBoolean()) {
            var token = rob.open(STORY).first("[name=formtoken]").attr("value");
            var body = new ByteArrayOutputStream();
            word(body, "formtoken", token);
            word(body, "alt", "Een tuin");
            word(body, "herkenbaar", "NIEMAND");
            body.writeBytes(("--" + LINE + "\r\nContent-Disposition: form-data; name=\"beeld\"; filename=\"foto.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.writeBytes(picture);
            body.writeBytes(("\r\n--" + LINE + "--\r\n").getBytes(StandardCharsets.UTF_8));
            var answer = rob.send(rob.request(STORY).header("Content-Type", "multipart/form-data; boundary=" + LINE)
                .header("Origin", site.toString()).POST(BodyPublishers.ofByteArray(body.toByteArray())));
            if (answer.status() != 303) {
                throw new AssertionError("A picture got " + answer.status() + ": " + answer.text());
            }
            sent++;
        }
        return sent;
    }

    private static void word(ByteArrayOutputStream body, String name, String value) {
        body.writeBytes(("--" + LINE + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
            .getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, x / 16 * 0x010203 + y / 16 * 0x030201 + random.nextInt(24));
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
