package nl.buurtkanaal.story;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.buurtkanaal.platform.security.Sha256;

/**
 * A film as we keep it: an MP4 that every browser plays, told by its bytes, with all that telephones and programs write beside image and
 * sound made blank. Boxes and their fields: ISO/IEC 14496-12; where telephones write a place: {@code udta} and {@code meta}.
 *
 * @param hash  of its bytes, in its address: a film at an address never changes
 * @param width points, as it is to be shown; so is the height
 */
record Footage(String hash, int width, int height, byte[] bytes) implements Sent {

    static final String MEDIA = "video/mp4";
    /** What fits in a form of ours: about a minute and a half of a telephone's film for sending. */
    static final int MOST_BYTES = 10_000_000;

    private static final int HASH_BYTES = 8;
    private static final int HEADER = 8;
    private static final int DEEPEST = 8;
    /** Brands that say "MP4"; QuickTime's own, {@code qt}, is not one. */
    private static final Set<String> BRANDS = Set.of("isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "dash",
        "MSNV");
    private static final Set<String> CONTAINERS = Set.of("moov", "trak", "mdia", "minf", "stbl");
    private static final Set<String> BLANKED = Set.of("udta", "meta", "uuid", "free", "skip");
    private static final Set<String> TRACKS = Set.of("vide", "soun");
    /** H.264: the one coding that all browsers play. */
    private static final Set<String> IMAGES = Set.of("avc1", "avc3");
    private static final Set<String> SOUNDS = Set.of("mp4a");

    /** The film, or why we do not take it. The bytes are changed in place. */
    static Sent of(byte[] sent) {
        if (sent.length > MOST_BYTES) {
            return Sent.Refused.TOO_BIG;
        }
        if (sent.length < 2 * HEADER || !name(ByteBuffer.wrap(sent), 4).equals("ftyp")
            || !BRANDS.contains(name(ByteBuffer.wrap(sent), HEADER))) {
            return Sent.Refused.OTHER_KIND;
        }
        try {
            var reading = new Reading(ByteBuffer.wrap(sent));
            reading.boxes("", 0, sent.length, 0);
            return reading.found(sent);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            return Sent.Refused.BROKEN;
        }
    }

    private static String name(ByteBuffer film, int at) {
        var bytes = new byte[4];
        film.get(at, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static final class Reading {

        private final ByteBuffer film;
        private boolean index;
        private boolean content;
        private boolean image;
        private boolean otherCoding;
        private boolean moreThanFilm;
        private int width;
        private int height;
        private String track = "";

        Reading(ByteBuffer film) {
            this.film = film;
        }

        /** @throws IndexOutOfBoundsException when a box says that it goes on where the file ends, or boxes stand in one another for ever */
        void boxes(String parent, int from, int end, int depth) {
            if (depth > DEEPEST) {
                throw new IndexOutOfBoundsException(from);
            }
            var at = from;
            while (at < end) {
                long size = film.getInt(at) & 0xFFFFFFFFL;
                var header = HEADER;
                if (size == 1) {
                    size = film.getLong(at + HEADER);
                    header = 2 * HEADER;
                } else if (size == 0) {
                    size = end - at;
                }
                if (size < header || size > end - at) {
                    throw new IndexOutOfBoundsException(at);
                }
                box(parent, name(film, at + 4), at, at + header, (int) (at + size), depth);
                at += (int) size;
            }
        }

        private void box(String parent, String name, int start, int from, int end, int depth) {
            if (BLANKED.contains(name)) {
                blank(start, from, end);
            } else if (CONTAINERS.contains(name)) {
                index |= name.equals("moov");
                boxes(name, from, end, depth + 1);
            } else {
                switch (parent + "/" + name) {
                    case "/mdat" -> content = true;
                    case "trak/tkhd" -> size(from, end);
                    case "mdia/hdlr" -> {
                        track = name(film, from + 8);
                        moreThanFilm |= !TRACKS.contains(track);
                    }
                    case "stbl/stsd" -> coding(name(film, from + 12));
                    default -> { }
                }
            }
        }

        /** It becomes room that nobody uses, so that what the index points to stays where it is. */
        private void blank(int start, int from, int end) {
            film.put(start + 4, "free".getBytes(StandardCharsets.US_ASCII));
            Arrays.fill(film.array(), from, end, (byte) 0);
        }

        /** The last two fields are its size, in sixteenths of bits behind the point; before them a matrix says how it is turned. */
        private void size(int from, int end) {
            int across = film.getInt(end - 8) >>> 16;
            int down = film.getInt(end - 4) >>> 16;
            if (across > 0 && down > 0 && end - from >= 52) {
                var lying = film.getInt(end - 44) == 0;
                width = lying ? down : across;
                height = lying ? across : down;
            }
        }

        private void coding(String name) {
            if (track.equals("vide")) {
                image = true;
                otherCoding |= !IMAGES.contains(name);
            } else if (track.equals("soun")) {
                otherCoding |= !SOUNDS.contains(name);
            }
        }

        Sent found(byte[] bytes) {
            if (!index || !content || !image) {
                return Sent.Refused.BROKEN;
            }
            if (moreThanFilm) {
                return Sent.Refused.MORE_THAN_FILM;
            }
            if (otherCoding || width < 1 || width > Short.MAX_VALUE || height < 1 || height > Short.MAX_VALUE) {
                return Sent.Refused.OTHER_CODING;
            }
            return new Footage(HexFormat.of().formatHex(Sha256.of(bytes), 0, HASH_BYTES), width, height, bytes);
        }
    }

    /** Its bytes in parts of half a megabyte, in their order. */
    List<byte[]> parts() {
        return IntStream.iterate(0, at -> at < bytes.length, at -> at + Films.PART_BYTES)
            .mapToObj(at -> Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + Films.PART_BYTES))).toList();
    }
}
