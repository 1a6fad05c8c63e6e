package dev.tributary.worlds.planted;

import dev.tributary.model.IngestionType;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.worlds.world.Delivered;
import dev.tributary.worlds.world.Delivery;
import dev.tributary.worlds.world.Durable;
import dev.tributary.worlds.world.Surgery;
import dev.tributary.worlds.world.Target;
import dev.tributary.worlds.world.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Bugs of the way to the target, and of the target. */
final class DeliveryPlants {
    static final List<Plant> ALL = List.of(
            new Plant("an offset is saved before its rows", SavedFirst::new),
            new Plant("a batch that comes again is another", Repeated::new),
            new Plant("a batch that was logged before a crash is taken for done", Forgotten::new),
            new Plant("what a failed try has read is kept", Leftovers::new),
            new Plant("a delete is passed over", NoDeletes::new));

    private static final class SavedFirst implements Surgery {
        @Override
        public Delivery delivery(
                String table,
                LakeflowConnect connector,
                Supplier<LakeflowConnect> another,
                Durable durable,
                Wire wire) {
            return new Delivery(table, connector, another, durable, wire) {
                @Override
                protected List<Delivered> finish(Durable.Batch batch) {
                    durable().committed();
                    return deliver(batch);
                }
            };
        }
    }

    private static final class Repeated implements Surgery {
        private long number = 1_000_000;

        @Override
        public Delivery delivery(
                String table,
                LakeflowConnect connector,
                Supplier<LakeflowConnect> another,
                Durable durable,
                Wire wire) {
            return new Delivery(table, connector, another, durable, wire) {
                @Override
                protected void write(Durable.Batch batch, List<Delivered> delivered) {
                    super.write(new Durable.Batch(number++, batch.start(), batch.end(), batch.spooled()), delivered);
                }
            };
        }
    }

    private static final class Forgotten implements Surgery {
        @Override
        public Delivery delivery(
                String table,
                LakeflowConnect connector,
                Supplier<LakeflowConnect> another,
                Durable durable,
                Wire wire) {
            if (durable.logged().isPresent()) {
                durable.committed();
            }
            return new Delivery(table, connector, another, durable, wire);
        }
    }

    private static final class Leftovers implements Surgery {
        private final List<Delivered> kept = new ArrayList<>();

        @Override
        public Delivery delivery(
                String table,
                LakeflowConnect connector,
                Supplier<LakeflowConnect> another,
                Durable durable,
                Wire wire) {
            return new Delivery(table, connector, another, durable, wire) {
                @Override
                protected List<Delivered> spool() {
                    return kept;
                }

                @Override
                protected List<Delivered> finish(Durable.Batch batch) {
                    List<Delivered> all = new ArrayList<>(kept);
                    kept.clear();
                    return super.finish(new Durable.Batch(
                            batch.number(),
                            batch.start(),
                            batch.end(),
                            batch.spooled().map(rows -> all)));
                }
            };
        }
    }

    private static final class NoDeletes implements Surgery {
        @Override
        public Target target(IngestionType ingestion) {
            return new Target(ingestion) {
                @Override
                protected void merge(Delivered row) {
                    if (!row.deleted()) {
                        super.merge(row);
                    }
                }
            };
        }
    }

    private DeliveryPlants() {}
}
