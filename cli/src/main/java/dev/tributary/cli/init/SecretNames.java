package dev.tributary.cli.init;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which parameters of a URL look like secrets. */
final class SecretNames {
    private static final Pattern SECRET =
            Pattern.compile(".*(token|key|secret|password|passwd|pwd|signature|sig)|auth|authorization|appid|jwt");

    /** Tokens and keys that say which rows are meant rather than who asks. */
    private static final Pattern OF_ROWS = Pattern.compile(
            ".*(page|next|continuation|pagination|cursor|sync|resume|start|starting|scroll|delta|skip)token"
                    + "|.*(sort|order|start|end|first|last|next|page|partition|primary|foreign|project|issue|group|parent"
                    + "|row|range)key");

    /** Whether what it takes should stand on no command line. */
    static boolean has(String parameter) {
        String plain = parameter.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return SECRET.matcher(plain).matches() && !OF_ROWS.matcher(plain).matches();
    }

    private SecretNames() {}
}
