package kairan.watch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** From where somebody comes (どこから): an address, or for the longer ones the net that one household or office has for itself. */
public final class Whence {

    /** Nothing that would be looked up as a name. */
    private static final Pattern LONG_ONE = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(?:%\\w+)?");

    private static final int NET_BYTES = 8;

    private Whence() {}

    /** The same for all addresses that one place can take as it likes. */
    public static String of(String address) {
        if (!LONG_ONE.matcher(address).matches()) {
            return address;
        }
        try {
            byte[] bytes =
                    InetAddress.getByName(address.replaceFirst("%.*", "")).getAddress();
            return bytes.length <= NET_BYTES
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, NET_BYTES)) + "/64";
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
