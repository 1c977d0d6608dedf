export { forgetCommentsJob, ratingCron } from "./jobs.ts";
export { ratingAction } from "./paths.ts";
export { listComments, type PageRatings, type RatingComment, summariseRatings } from "./summarise-ratings.ts";
