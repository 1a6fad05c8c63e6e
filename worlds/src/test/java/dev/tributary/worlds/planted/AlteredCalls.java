package dev.tributary.worlds.planted;

import dev.tributary.worlds.world.Surgery;
import dev.tributary.worlds.world.WireCall;
import java.io.IOException;
import okhttp3.Call;
import okhttp3.Request;

/** A bug in what requests ask for, or in what answers are taken for. */
abstract class AlteredCalls implements Surgery {

    /** The answer in place of the wire's. */
    abstract Exchange answer(Call.Factory wire, Request request) throws IOException;

    @Override
    public final Call.Factory calls(Call.Factory wire) {
        return request -> new WireCall(
                request,
                asked -> Exchange.isAboutRows(asked)
                        ? answer(wire, asked).response()
                        : wire.newCall(asked).execute());
    }
}
