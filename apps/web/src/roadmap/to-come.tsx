/** Keeps what stands below a lesson out of sight until the lesson is there, so that nothing jumps while one reads. */
export const ToCome = () => <div className="to-come" />;
