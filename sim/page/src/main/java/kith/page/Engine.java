package kith.page;

import java.util.Arrays;
import kith.live.LiveSession;
import kith.live.Reply;
import org.teavm.jso.JSExport;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSString;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;

/** The model in the page: hands messages from the browser to a {@link LiveSession}. */
public final class Engine {
    private static final LiveSession SESSION = new LiveSession(new ScenarioBinder());

    private Engine() {}

    public static void main(String[] args) {}

    /** Answers a message: an object with the error, and each column under its name. */
    @JSExport
    public static JSObject answer(String[] message) {
        Reply reply = SESSION.answer(Arrays.asList(message));
        JSObject answer = object();
        put(answer, "error", JSString.valueOf(reply.error()));
        JSObject columns = object();
        for (Reply.Column column : reply.columns()) {
            if (column.texts().length > 0) {
                JSArray<JSString> texts = new JSArray<>();
                for (String text : column.texts()) {
                    texts.push(JSString.valueOf(text));
                }
                put(columns, column.name(), texts);
            } else {
                put(columns, column.name(), Float64Array.copyFromJavaArray(column.numbers()));
            }
        }
        put(answer, "columns", columns);
        return answer;
    }

    @JSBody(script = "return {};")
    private static native JSObject object();

    @JSBody(params = {"object", "name", "value"}, script = "object[name] = value;")
    private static native void put(JSObject object, String name, JSObject value);
}
