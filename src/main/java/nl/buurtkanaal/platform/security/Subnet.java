package nl.buurtkanaal.platform.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.platform.errors.WrongSetting;

/** One address, or all that share their first bits: {@code 10.0.0.7}, {@code 10.0.0.0/8}, {@code fd00::/8}. */
record Subnet(InetAddress address, int bits) {

    /**
     * The subnets of a setting, separated by commas; none when it is empty.
     *
     * @throws WrongSetting when one of them is no address
     */
    static List<Subnet> list(String setting, String name) {
        return Arrays.stream(setting.split(",")).map(String::strip).filter(text -> !text.isEmpty())
            .map(text -> of(text).orElseThrow(() -> new WrongSetting(name + ": \"" + text
                + "\" is no address and no network. Write addresses like 10.0.0.7 or networks like 10.0.0.0/8, separated by commas.")))
                    .toList();
    }

    private static Optional<Subnet> of(String text) {
        var slash = text.indexOf('/');
        var bits = slash < 0 ? "" : text.substring(slash + 1);
        return address(slash < 0 ? text : text.substring(0, slash)).flatMap(address -> {
            var length = address.getAddress().length * Byte.SIZE;
            var wanted = slash < 0 ? length : bits.matches("\\d{1,3}") ? Integer.parseInt(bits) : -1;
            return wanted < 0 || wanted > length ? Optional.empty() : Optional.of(new Subnet(address, wanted));
        });
    }

    /** An address in digits; a name is never looked up. */
    static Optional<InetAddress> address(String text) {
        if (!text.matches("[0-9a-fA-F:.]{2,45}") || !text.matches(".*[:.].*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean has(InetAddress other) {
        var ours = address.getAddress();
        var theirs = other.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> bit % Byte.SIZE;
            if ((ours[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
