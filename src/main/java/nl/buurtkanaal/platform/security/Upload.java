package nl.buurtkanaal.platform.security;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.exceptions.HttpException;
import io.micronaut.web.router.RouteAttributes;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.EndOfDataDecoderException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.TooLongFormFieldException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.TooManyFormFieldsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.platform.errors.BadQuery;

/**
 * A form with a file, as it comes in. Its words stand before its file: they are read, and its token looked at, before anything of the file
 * is; the file is read when somebody asks for it, and no more of it than they ask for. What a file is called, and what the browser says
 * that it is, is not read at all.
 */
public final class Upload implements AutoCloseable {

    private static final String ATTRIBUTE = Upload.class.getName();
    private static final int MOST_WORDS = 64 * 1024;
    private static final int MOST_FIELDS = 40;
    private static final int AT_ONCE = 16 * 1024;

    private final InputStream body;
    private final HttpPostMultipartRequestDecoder parts;
    private final List<PostedForm.Field> words = new ArrayList<>();
    private final byte[] buffer = new byte[AT_ONCE];
    @Nullable
    private FileUpload file;
    private long read;
    private boolean ended;

    Upload(InputStream body, String contentType) {
        this.body = body;
        var request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        try {
            this.parts = new HttpPostMultipartRequestDecoder(new DefaultHttpDataFactory(false), request, StandardCharsets.UTF_8,
                MOST_FIELDS, MOST_WORDS);
        } catch (ErrorDataDecoderException e) {
            throw new BadQuery("error.malformed.text");
        }
    }

    /** A form with files, for a route that takes one. */
    static boolean isOne(HttpRequest<?> request) {
        return request.getContentType().filter(type -> type.matches(MediaType.MULTIPART_FORM_DATA_TYPE)).isPresent()
            && RouteAttributes.getRouteMatch(request).filter(route -> route.getAnnotationMetadata().hasAnnotation(TakesFiles.class))
                .isPresent();
    }

    /** Empty when the form came without files, as it does when its words are sent again from a page that kept them. */
    public static Optional<Upload> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Upload.class);
    }

    /** What stands in a field of a form, with files or without; empty when the form has no such field. */
    public static String word(HttpRequest<?> request, String field) {
        return PostedForm.of(request).map(form -> form.value(field)).orElse("");
    }

    void keepIn(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** @throws BadQuery when it is not well formed, or has more words than a form of ours */
    PostedForm words(FormOrigin origin) {
        while (!ended && file == null && !(parts.currentPartialHttpData() instanceof FileUpload)) {
            if (read > MOST_WORDS) {
                throw new BadQuery("error.malformed.text");
            }
            more();
        }
        return new PostedForm(List.copyOf(words), origin);
    }

    /** The first bytes of its file, at most so many: who asks for one more than fits, sees what does not. Nothing when there is no file. */
    public byte[] file(int most) {
        while (!ended && file == null) {
            if (parts.currentPartialHttpData() instanceof FileUpload partial && partial.length() > most) {
                pass();
                return new byte[most];
            }
            more();
        }
        try {
            var bytes = file == null ? new byte[0] : file.get();
            return bytes.length > most ? Arrays.copyOf(bytes, most) : bytes;
        } catch (IOException e) {
            throw new BadQuery("error.malformed.text");
        }
    }

    private void more() {
        try {
            var count = body.read(buffer);
            if (count < 0) {
                ended = true;
                parts.offer(LastHttpContent.EMPTY_LAST_CONTENT);
            } else {
                read += count;
                parts.offer(new DefaultHttpContent(Unpooled.copiedBuffer(buffer, 0, count)));
            }
            while (parts.hasNext()) {
                take();
            }
        } catch (EndOfDataDecoderException e) {
            ended = true;
        } catch (ErrorDataDecoderException | TooManyFormFieldsException | TooLongFormFieldException e) {
            throw new BadQuery("error.malformed.text");
        } catch (IOException e) {
            throw e.getCause() instanceof HttpException refusal ? refusal : new BadQuery("error.malformed.text");
        }
    }

    private void take() throws IOException {
        var part = parts.next();
        if (part instanceof FileUpload found && file == null) {
            file = found;
        } else if (part instanceof Attribute field && file == null) {
            words.add(new PostedForm.Field(text(field.getName().getBytes(StandardCharsets.UTF_8)), text(field.get())));
        }
    }

    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') >= 0) {
                throw new BadQuery("error.malformed.text");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new BadQuery("error.malformed.text");
        }
    }

    /** Lets the rest go by: a browser that is still sending does not read an answer. */
    private void pass() {
        try {
            while (body.read(buffer) >= 0) {
                read++;
            }
        } catch (IOException e) {
            ended = true;
        }
    }

    @Override
    public void close() {
        pass();
        parts.destroy();
        try {
            body.close();
        } catch (IOException e) {
            ended = true;
        }
    }
}
