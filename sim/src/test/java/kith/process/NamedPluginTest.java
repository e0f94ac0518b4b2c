package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import kith.society.World;
import org.junit.jupiter.api.Test;

final class NamedPluginTest {
    /** A plug-in that fails at the start of a day. */
    private static final Mechanism BROKEN = new Mechanism() {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public void dayStart(World world, int day) {
            throw new IllegalStateException("no day " + day);
        }
    };

    @Test
    void aFailureNamesThePlugInAndTheHook() {
        NamedPlugin named = new NamedPlugin("gratitude", BROKEN);
        assertEquals("broken", named.name());
        named.midnight(null, 3);
        RuntimeException failure = assertThrows(NamedPlugin.Failure.class, () -> named.dayStart(null, 4));
        assertEquals("the plug-in 'gratitude' failed in its hook 'dayStart' with IllegalStateException: no day 4",
                failure.getMessage());
    }

    /** A hook that is not forwarded would silently do nothing in every plug-in. */
    @Test
    void everyHookIsForwarded() throws ReflectiveOperationException {
        TreeSet<String> called = new TreeSet<>();
        InvocationHandler handler = (proxy, method, args) -> {
            called.add(method.getName());
            return method.getReturnType() == double.class ? (Object) 1.0
                    : method.getReturnType() == List.class ? List.of()
                    : method.getReturnType() == String.class ? "it" : null;
        };
        Mechanism counted = (Mechanism) java.lang.reflect.Proxy.newProxyInstance(
                Mechanism.class.getClassLoader(), new Class<?>[] {Mechanism.class}, handler);
        NamedPlugin named = new NamedPlugin("counted", counted);
        TreeSet<String> hooks = new TreeSet<>();
        for (Method hook : Mechanism.class.getMethods()) {
            if (!Modifier.isStatic(hook.getModifiers())) {
                hooks.add(hook.getName());
                Object[] args = Arrays.stream(hook.getParameterTypes())
                        .map(type -> type == int.class ? (Object) 0 : type == long.class ? (Object) 0L
                                : type == double.class ? (Object) 0.0 : null)
                        .toArray();
                Mechanism.class.getMethod(hook.getName(), hook.getParameterTypes()).invoke(named, args);
            }
        }
        assertEquals(hooks, called);
    }
}
