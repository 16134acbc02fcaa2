using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.Dialogue;

/// <summary>A photo of a meeting's paper board, without what a camera writes beside the picture. One a meeting: a new one takes its place.</summary>
public sealed class MeetingPhoto : IOwned
{
    public const int MostBytes = 10_000_000;

    public required Guid MeetingId { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required string Type { get; set; }
    public required byte[] Bytes { get; set; }
    public required DateTimeOffset At { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<MeetingPhoto>
    {
        public void Configure(EntityTypeBuilder<MeetingPhoto> entity)
        {
            entity.HasKey(row => row.MeetingId);
            entity.Property(row => row.MeetingId).ValueGeneratedNever();
            entity.Property(row => row.Type).HasMaxLength(20);
            entity.HasIndex(row => row.MunicipalityId);
            entity.HasOne<DialogueMeeting>().WithMany().HasForeignKey(row => row.MeetingId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
