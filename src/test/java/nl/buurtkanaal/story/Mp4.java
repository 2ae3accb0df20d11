package nl.buurtkanaal.story;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Makes the boxes of a film (ISO/IEC 14496-12) as a telephone writes them; its samples are no image. */
final class Mp4 {

    private Mp4() {
    }

    /** 720 by 1280 as it is shown: held upright, and written lying with a matrix that turns it. */
    static byte[] ofTelephone(int sampleBytes) {
        return join(box("ftyp", text("isom"), ints(512), text("isomiso2avc1mp41")),
            box("moov", box("mvhd", new byte[100]), track("vide", "avc1", 1280, 720), track("soun", "mp4a", 0, 0),
                box("udta", box("\u00a9xyz", ints(0x001215C7), text("+52.1130+006.0880/")), text("Telefoon X van Joke"))),
            box("mdat", new byte[sampleBytes]));
    }

    static byte[] track(String kind, String coding, int width, int height) {
        var matrix = ints(0, 0x00010000, 0, 0xFFFF0000, 0, 0, 0, 0, 0x40000000);
        return box("trak", box("tkhd", new byte[40], matrix, ints(width << 16, height << 16)),
            box("mdia", box("hdlr", ints(0, 0), text(kind), new byte[13]),
                box("minf", box("stbl", box("stsd", ints(0, 1), box(coding, new byte[78]))))));
    }

    static byte[] box(String name, byte[]... contents) {
        var content = join(contents);
        return join(ints(content.length + 8), name.getBytes(StandardCharsets.ISO_8859_1), content);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] ints(int... numbers) {
        var bytes = ByteBuffer.allocate(4 * numbers.length);
        for (var number : numbers) {
            bytes.putInt(number);
        }
        return bytes.array();
    }

    static byte[] join(byte[]... pieces) {
        var all = new ByteArrayOutputStream();
        for (var piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }
}
