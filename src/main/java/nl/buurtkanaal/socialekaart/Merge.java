package nl.buurtkanaal.socialekaart;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;

/**
 * Brings together what two people made of one version: what only one of them changed is theirs, what both changed is the second one's.
 * Pure.
 */
final class Merge {

    private Merge() {
    }

    /** @param mine wins where both changed the same field */
    static EntryContent of(EntryContent base, EntryContent mine, EntryContent theirs) {
        var components = EntryContent.class.getRecordComponents();
        var values = Arrays.stream(components).map(component -> {
            var my = value(component, mine);
            return Objects.equals(my, value(component, base)) ? value(component, theirs) : my;
        }).toArray();
        try {
            return EntryContent.class.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType)
                .toArray(Class<?>[]::new))
                .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(RecordComponent component, EntryContent content) {
        try {
            return component.getAccessor().invoke(content);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
