package nl.buurtkanaal.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** The wire to the database: it can be cut, mended, and made slow. */
final class Relay implements AutoCloseable {

    private final InetSocketAddress target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int port;
    private volatile ServerSocket door;
    private volatile Duration delay = Duration.ZERO;

    Relay(String host, int targetPort) throws IOException {
        this.target = new InetSocketAddress(host, targetPort);
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = door.getLocalPort();
        listen(door);
    }

    int port() {
        return port;
    }

    /** Breaks every connection, in the middle of what is said, and takes no new one. */
    synchronized void cut() throws IOException {
        door.close();
        open.forEach(Relay::breakOff);
    }

    synchronized void mend() throws IOException {
        if (door.isClosed()) {
            var next = new ServerSocket();
            next.setReuseAddress(true);
            next.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            door = next;
            listen(next);
        }
    }

    /** From now on each answer of the database comes this much later. */
    void slow(Duration each) {
        delay = each;
    }

    private void listen(ServerSocket at) {
        thread(() -> {
            while (!at.isClosed()) {
                try {
                    join(at.accept());
                } catch (IOException closed) {
                    // a cut, or a database that refuses
                }
            }
        });
    }

    private void join(Socket caller) throws IOException {
        open.add(caller);
        var server = new Socket();
        open.add(server);
        try {
            server.connect(target);
            caller.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        } catch (IOException e) {
            breakOff(caller);
            throw e;
        }
        if (door.isClosed()) {
            breakOff(caller);
            breakOff(server);
        }
        var there = caller.getInputStream();
        var back = server.getInputStream();
        thread(() -> copy(there, server, caller, false));
        thread(() -> copy(back, caller, server, true));
    }

    private void copy(InputStream from, Socket to, Socket other, boolean answers) {
        var bytes = new byte[16_384];
        try {
            OutputStream out = to.getOutputStream();
            for (var count = from.read(bytes); count >= 0; count = from.read(bytes)) {
                if (answers && !delay.isZero()) {
                    LockSupport.parkNanos(delay.toNanos());
                }
                out.write(bytes, 0, count);
                out.flush();
            }
        } catch (IOException broken) {
            // that is what it is for
        } finally {
            breakOff(to);
            breakOff(other);
            open.remove(to);
            open.remove(other);
        }
    }

    private static void breakOff(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // gone already
        }
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
