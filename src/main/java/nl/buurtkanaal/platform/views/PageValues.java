package nl.buurtkanaal.platform.views;

import com.github.jknack.handlebars.ValueResolver;
import com.github.jknack.handlebars.context.MapValueResolver;
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
import java.util.Map.Entry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What a name in a template stands for: the entry of a map, or what a public method without parameters gives, be it {@code title()},
 * {@code getTitle()} or {@code isTitle()}. In place of the three resolvers of Handlebars, which each look in vain before the next may, at
 * every name and every level around it: a page asks thousands of times. How a value is read is found once, and compiled.
 */
enum PageValues implements ValueResolver {
    INSTANCE;

    private static final Function<Object, Object> ABSENT = holder -> UNRESOLVED;

    private final ClassValue<Map<String, Function<Object, Object>>> readers = new ClassValue<>() {
        @Override
        protected Map<String, Function<Object, Object>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    @Override
    public Object resolve(Object holder, String name) {
        if (holder instanceof Map) {
            var value = MapValueResolver.INSTANCE.resolve(holder, name);
            if (value != UNRESOLVED) {
                return value;
            }
        }
        var known = readers.get(holder.getClass());
        var reader = known.get(name);
        if (reader == null) {
            reader = readerOf(holder.getClass(), name);
            known.put(name, reader);
        }
        return reader.apply(holder);
    }

    @Override
    public Object resolve(Object holder) {
        return UNRESOLVED;
    }

    @Override
    public Set<Entry<String, Object>> propertySet(Object holder) {
        return MapValueResolver.INSTANCE.propertySet(holder);
    }

    private static Function<Object, Object> readerOf(Class<?> type, String name) {
        var capitalised = name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (var methodName : List.of("get" + capitalised, "is" + capitalised, name)) {
            for (var place : withParents(type, new ArrayList<>())) {
                try {
                    var method = place.getDeclaredMethod(methodName);
                    if (Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()) && method.getReturnType() != void.class) {
                        return readerOf(method);
                    }
                } catch (NoSuchMethodException e) {
                    // the next place, or the next name
                }
            }
        }
        return ABSENT;
    }

    /** A class of the JDK that nobody may reach into, such as that of {@code List.of()}, is read through what it implements. */
    private static List<Class<?>> withParents(Class<?> type, List<Class<?>> found) {
        var ours = type.getModule() == PageValues.class.getModule();
        if (type != Object.class && (ours || Modifier.isPublic(type.getModifiers()) && type.getModule().isExported(type.getPackageName()))) {
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
