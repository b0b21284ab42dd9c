import { Arg, FieldResolver, ID, Ctx as InjectCtx, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Ctx } from "../platform/context.js";
import { createLabel } from "./edit-labels.js";
import { deleteLocation, LOCATION, mergeLocations, renameLocation, touchedByLocation } from "./edit-locations.js";
import { Location } from "./location.entity.js";
import { countStationed } from "./location-counts.js";
import { TouchedByLabel } from "./settings.type.js";

const WHICH = { description: "The location." };
const NAME = { description: "At most 200 characters; unique in its department, whatever case and accents." };
const asLocation = (row: object): Location => Object.assign(new Location(), row);

@Resolver(() => Location)
export class EditLocationsResolver {
  @FieldResolver(() => Int, {
    description: "How many users are stationed there; archived ones are not counted. For officers.",
  })
  userCount(@Root() location: Location, @InjectCtx() ctx: Ctx): Promise<number> {
    return countStationed(ctx, location);
  }

  @Query(() => TouchedByLabel, { description: "What deleting a location would touch, for officers." })
  async touchedByLocation(
    @InjectCtx() ctx: Ctx,
    @Arg("locationId", () => ID, WHICH) locationId: string,
  ): Promise<TouchedByLabel> {
    return { ...(await touchedByLocation(ctx, locationId)), links: 0 };
  }

  @Mutation(() => Location, { description: "Makes a location of the department." })
  async createLocation(
    @InjectCtx() ctx: Ctx,
    @Arg("departmentId", () => ID, { description: "The department." }) departmentId: string,
    @Arg("name", () => String, NAME) name: string,
  ): Promise<Location> {
    return asLocation(await createLabel(ctx, LOCATION, departmentId, name));
  }

  @Mutation(() => Location, { description: "Gives a location another name." })
  async renameLocation(
    @InjectCtx() ctx: Ctx,
    @Arg("locationId", () => ID, WHICH) locationId: string,
    @Arg("name", () => String, NAME) name: string,
  ): Promise<Location> {
    return asLocation(await renameLocation(ctx, locationId, name));
  }

  @Mutation(() => Location, {
    description: "Stations the people of one location at another, and deletes the first. Answers with the other.",
  })
  async mergeLocations(
    @InjectCtx() ctx: Ctx,
    @Arg("locationId", () => ID, { description: "The location that ends." }) locationId: string,
    @Arg("intoLocationId", () => ID, { description: "The location that takes its people." }) intoLocationId: string,
  ): Promise<Location> {
    return asLocation(await mergeLocations(ctx, locationId, intoLocationId));
  }

  @Mutation(() => TouchedByLabel, {
    description: "Deletes a location; its people stay, stationed nowhere. Answers with what it touched.",
  })
  async deleteLocation(
    @InjectCtx() ctx: Ctx,
    @Arg("locationId", () => ID, WHICH) locationId: string,
  ): Promise<TouchedByLabel> {
    return { ...(await deleteLocation(ctx, locationId)), links: 0 };
  }
}
