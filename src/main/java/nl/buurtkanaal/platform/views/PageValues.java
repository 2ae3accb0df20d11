package nl.buurtkanaal.platform.views;

import java.lang.invoke.LambdaConversionException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What a name in a template stands for: the entry of a map, or what a public method without parameters gives, be it {@code title()},
 * {@code getTitle()} or {@code isTitle()}. How a value is read is found once, and compiled.
 */
final class PageValues {

    /** There is no such name: not even with nothing behind it. */
    static final Object ABSENT = new Object();

    private static final Function<Object, Object> NOWHERE = holder -> ABSENT;

    private static final ClassValue<Map<String, Function<Object, Object>>> READERS = new ClassValue<>() {
        @Override
        protected Map<String, Function<Object, Object>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private PageValues() {
    }

    /** The value under a name in a map or record; {@link #ABSENT} when it has none. */
    static Object of(Object holder, String name) {
        if (holder instanceof Map<?, ?> map) {
            var value = map.get(name);
            if (value != null) {
                return value;
            }
        }
        return reader(holder.getClass(), name).apply(holder);
    }

    /** How the value under a name is read from something of this type. */
    static Function<Object, Object> reader(Class<?> type, String name) {
        var known = READERS.get(type);
        var reader = known.get(name);
        if (reader == null) {
            reader = readerOf(type, name);
            known.put(name, reader);
        }
        return reader;
    }

    private static Function<Object, Object> readerOf(Class<?> type, String name) {
        var capitalised = name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (var methodName : List.of("get" + capitalised, "is" + capitalised, name)) {
            for (var place : withParents(type, new ArrayList<>())) {
                try {
                    var method = place.getDeclaredMethod(methodName);
                    if (Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())
                        && method.getReturnType() != void.class) {
                        return readerOf(method);
                    }
                } catch (NoSuchMethodException e) {
                    // the next place, or the next name
                }
            }
        }
        return NOWHERE;
    }

    /** A class of the JDK that nobody may reach into, such as that of {@code List.of()}, is read through what it implements. */
    private static List<Class<?>> withParents(Class<?> type, List<Class<?>> found) {
        var ours = type.getModule() == PageValues.class.getModule();
        if (type != Object.class && (ours || Modifier.isPublic(type.getModifiers())
            && type.getModule().isExported(type.getPackageName()))) {
            found.add(type);
        }
        if (type.getSuperclass() != null) {
            withParents(type.getSuperclass(), found);
        }
        for (var parent : type.getInterfaces()) {
            withParents(parent, found);
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, Object> readerOf(Method method) {
        var type = method.getDeclaringClass();
        if (type.getModule() != PageValues.class.getModule()) {
            return holder -> invoke(method, holder);
        }
        try {
            var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            var handle = lookup.unreflect(method);
            return (Function<Object, Object>) LambdaMetafactory.metafactory(lookup, "apply", MethodType.methodType(Function.class),
                MethodType.methodType(Object.class, Object.class), handle,
                MethodType.methodType(MethodType.methodType(method.getReturnType()).wrap().returnType(), type)).getTarget().invoke();
        } catch (IllegalAccessException | LambdaConversionException e) {
            return holder -> invoke(method, holder);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object invoke(Method method, Object holder) {
        try {
            return method.invoke(holder);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
